import assert from 'node:assert/strict';
import { readTerms } from '../../../src/core/terms/read';
import type { ClientTerms } from '../../../src/core/terms/model';

/** What a client's lines say, and the words that each problem points to. */
function read(...lines: readonly string[]): { client: ClientTerms | undefined; wrong: readonly string[] } {
  const text = ['clients:', '  Northwind:', ...lines.map((line) => `    ${line}`), ''].join('\n');
  const { terms, problems } = readTerms(text);
  const wrong = problems.map(({ span }) => text.slice(span?.start, span?.end));
  return { client: terms.clients.get('Northwind'), wrong };
}

describe('the days off of a client', () => {
  it('are holidays, as dates', () => {
    const { client, wrong } = read('holidays: [2026-12-24, "2026-12-25"]');
    assert.deepEqual(client?.holidays, ['2026-12-24', '2026-12-25']);
    assert.deepEqual(wrong, []);
  });

  it('are none where nothing is said, and then the weekend is left to the settings', () => {
    const { client } = read('approver: Jane');
    assert.deepEqual(client?.holidays, []);
    assert.equal(client?.weekend, undefined);
  });

  it('may be a single one', () =>
    assert.deepEqual(read('holidays: 2026-12-24').client?.holidays, ['2026-12-24']));

  it('keep the days that can be read', () => {
    const { client, wrong } = read('holidays: [2026-12-24, 2026-02-30, Christmas]');
    assert.deepEqual(client?.holidays, ['2026-12-24']);
    assert.deepEqual(wrong, ['2026-02-30', 'Christmas']);
  });

  const weekends: readonly [
    yaml: string,
    weekend: readonly number[] | undefined,
    wrong: readonly string[],
  ][] = [
    ['[friday, saturday]', [5, 6], []],
    ['[Fri, SAT]', [5, 6], []],
    ['Sunday', [0], []],
    ['[]', [], []],
    ['[sunday, sun]', [0], []],
    ['[saturday, søndag]', [6], ['søndag']],
    ['[s]', undefined, ['s']],
    ['', undefined, []],
    ['[mon, tue, wed, thu, fri, sat, sun]', undefined, ['[mon, tue, wed, thu, fri, sat, sun]']],
  ];
  for (const [yaml, weekend, wrong] of weekends) {
    it(`weekend: ${yaml}`, () => {
      const found = read(`weekend: ${yaml}`);
      assert.deepEqual([found.client?.weekend, found.wrong], [weekend, wrong]);
    });
  }
});
