import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { DRAWN_MS, treeNews } from '../../../src/host/treeNews';

describe('what a tree tells the editor', () => {
  let state: object;
  let told: number;
  const newTree = () =>
    treeNews(
      () => state,
      () => told++,
    );
  beforeEach(() => {
    [state, told] = [{}, 0];
    mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 1_000_000 });
  });
  afterEach(() => mock.timers.reset());

  it('is told at once where the editor asks for nothing', () => {
    newTree().tell();
    assert.equal(told, 1);
  });

  it('waits until the editor has drawn, however often it asks meanwhile', () => {
    const tree = newTree();
    tree.asked({});
    tree.tell();
    mock.timers.tick(DRAWN_MS - 1);
    tree.asked();
    mock.timers.tick(DRAWN_MS - 1);
    assert.equal(told, 0);
    mock.timers.tick(1);
    assert.equal(told, 1);
  });

  it('says nothing of what the editor was given already', () => {
    const tree = newTree();
    tree.asked(state);
    tree.tell();
    mock.timers.tick(DRAWN_MS);
    assert.equal(told, 0);

    state = {};
    tree.tell();
    assert.equal(told, 1);
  });

  it('says nothing any more when it is gone', () => {
    const tree = newTree();
    tree.asked();
    tree.tell();
    tree.dispose();
    mock.timers.tick(DRAWN_MS);
    assert.equal(told, 0);
  });
});
