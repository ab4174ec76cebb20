import assert from 'node:assert/strict';
import { join } from 'node:path';
import { eventually } from '../support/eventually';
import { hoverThatSays } from '../support/hover';
import { chooseFromMenu } from '../support/menu';
import { oneAfterAnother } from '../support/oneAfterAnother';
import { ROOT } from '../support/root';
import { Workbench } from '../support/workbench';
import { copyOf } from '../support/workspace';

/** What we ask of the page; the types of the browser are not ours. */
declare function getComputedStyle(element: unknown): {
  readonly borderBottomStyle: string;
  readonly borderBottomWidth: string;
};

/** The whole of “show changes since a draft”, by keyboard: every test goes on where the one before it stopped. */
describe('changes since a draft, marked in the text', () => {
  oneAfterAnother();
  let workbench: Workbench;

  before(async () => {
    const workspace = copyOf(join(ROOT, 'media/sample'));
    workbench = await Workbench.open(workspace.folder);
    await workbench.openFile('the-hut-is-not-a-hotel.md');
  });
  after(() => workbench.close());

  /** The lines below the stretches in sight, in no order: solid, double, dotted. */
  const lines = (): Promise<readonly string[]> =>
    workbench.page
      .locator('.editor-group-container.active .view-overlays .cdr[class*="ced-"]')
      .evaluateAll((stretches) =>
        stretches
          .map((stretch) => getComputedStyle(stretch))
          .filter(({ borderBottomWidth }) => borderBottomWidth !== '0px')
          .map(({ borderBottomStyle }) => borderBottomStyle),
      );

  const shows = (line: string): Promise<void> =>
    eventually(async () => {
      const drawn = await lines();
      assert.ok(drawn.includes(line), `${line} in ${drawn.join(', ')}`);
    });

  /** The signs in the gutter in sight. */
  const gutter = (): Promise<number> =>
    workbench.page
      .locator('.editor-group-container.active .glyph-margin-widgets .cgmr[class*="ced-"]')
      .count();

  async function hoverAt(text: string, says: RegExp): Promise<string> {
    await workbench.page.keyboard.press('ControlOrMeta+Home');
    await workbench.select(text);
    await workbench.moveCursor('ArrowLeft');
    const hover = await hoverThatSays(workbench, says);
    const shown = (await hover.innerText()).replace(/\s+/g, ' ');
    await workbench.page.keyboard.press('Escape');
    return shown;
  }

  /** The quiet word in the status bar. */
  const tells = (pattern: RegExp): Promise<void> =>
    eventually(async () => {
      const texts = (await workbench.statusBar()).map(({ text }) => text);
      assert.ok(
        texts.some((text) => pattern.test(text)),
        texts.join(' | '),
      );
    });

  it('marks what was typed, and says that nobody asked for it', async () => {
    await workbench.command('Rounds: Show Changes Since Last Draft');
    await tells(/^1 change since draft 2$/);
    await workbench.select('Nobody is at home.');
    await workbench.moveCursor('ArrowRight');
    await workbench.type(' Not even the mice.');
    await shows('solid');
    const hover = await hoverAt('Not even the mice', /Inserted since draft 2/);
    assert.match(hover, /Nobody asked for this\./);
  });

  it('says which comment asked for a change', async () => {
    await workbench.page.keyboard.press('ControlOrMeta+Home');
    await workbench.command('Rounds: Show Changes Since a Draft…');
    await workbench.quickInput.waitFor('Since which draft?');
    await workbench.quickInput.choose('Draft 1');
    await tells(/^\d+ changes since draft 1/);
    const hover = await hoverAt('# The Hut', /Changed since draft 1/); // Which is in sight then, also where the record is not folded.
    await shows('double');
    assert.match(hover, /Everything You Need to Know About Mountain Huts/);
    assert.match(hover, /Asked by: .*Ingrid · round 1 · revision: This title could sit on any brochure\./);
  });

  it('marks a moved paragraph as moved, and tells where it stood', async () => {
    await workbench.select('You pay for the night');
    await shows('dotted');
    await hoverAt('pay by phone', /Moved here since draft 1\. It stood after/);
    assert.ok((await gutter()) > 0);
  });

  it('tells what was deleted', async () => {
    await workbench.page.keyboard.press('ControlOrMeta+Home');
    await workbench.select('Nobody is at home. Not even the mice. ');
    await workbench.page.keyboard.press('Delete');
    await workbench.command('Rounds: Show Changes Since Last Draft');
    await tells(/^2 changes since draft 2, 1 that nobody asked for$/);
    await hoverAt('There is no reception', /Deleted here since draft 2: “Nobody is at home\.”/);
  });

  it('goes away with the same command', async () => {
    await workbench.command('Rounds: Show Changes Since Last Draft');
    await tells(/^Changes are no longer shown\.$/);
    await eventually(async () => assert.equal(await gutter(), 0));
    assert.deepEqual(await lines(), []);
  });

  it('is called on a round in the Clients view', async () => {
    await workbench.goToClientsRow({ from: /^The Hut/, to: /^(?!The Hut)/ }); // The newest round is below its document.
    await chooseFromMenu(workbench.page, 'Show Changes Since a Draft');
    await tells(/^2 changes since draft 2/);
  });

  it('are drawn with more than colour in every theme and every kind of window', async () => {
    await workbench.focusEditor();
    await workbench.command('Rounds: Show Changes Since a Draft…');
    await workbench.quickInput.choose('Draft 1');
    await tells(/changes since draft 1/);
    await workbench.page.keyboard.press('ControlOrMeta+Home');
    await workbench.select('The first half hour');
    await workbench.command('View: Toggle Primary Side Bar Visibility');
    await workbench.inEveryLook('marks', async () => {
      await eventually(async () => assert.ok((await lines()).length > 0));
    });
  });
});
