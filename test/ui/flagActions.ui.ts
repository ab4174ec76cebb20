import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { eventually } from '../support/eventually';
import { chooseFromMenu, openMenu } from '../support/menu';
import { oneAfterAnother } from '../support/oneAfterAnother';
import { Workbench } from '../support/workbench';
import { type Workspace, workspaceOf } from '../support/workspace';

const FILE = 'hut.md';
const QUOTE = 'The key hangs behind the door.';
const ARTICLE = `---
client: Fell and Fjord
rounds:
  - sent: 2026-11-02
    comments:
      - {id: c1, from: Ingrid, at: 2026-11-04, text: Please shorten this., quote: ${QUOTE}}
      - {id: c2, from: Tom, at: 2026-11-04, text: Could you expand this?, quote: ${QUOTE}}
      - {id: c3, from: Ingrid, at: 2026-11-04, text: Can you make it pop?}
      - {id: c4, from: Ingrid, at: 2026-11-04, text: Lovely end., class: praise}
---
The hut is not a hotel. ${QUOTE}
`;

const MILL = 'mill.md';
const DRAFTS = ['The wheel turned until the first frost.\n', 'The wheel still turned till the hard frost.\n'];
const idOf = (draft: string): string => createHash('sha256').update(draft).digest('hex').slice(0, 12);
const [BEFORE = '', NOW = ''] = DRAFTS;
/** What Ida asked for was left open, and the sentence that she asked it of is another in the next draft. */
const LEFT_OPEN = `---
client: Mill Society
rounds:
  - sent: 2026-11-02
    draft: ${idOf(BEFORE)}
    comments:
      - {id: c1, from: Ida, at: 2026-11-04, text: Please shorten this., quote: turned until the first frost}
  - sent: 2026-11-09
    draft: ${idOf(NOW)}
    comments:
      - {id: c2, from: Per, at: 2026-11-10, text: Could you expand this?, quote: turned till the hard frost}
---
${NOW}`;
const draftFiles = DRAFTS.map((text, i) => [`.rounds/drafts/mill/draft-${i + 1}.${idOf(text)}.md`, text]);

/** What the menu of a comment's row offers, by keyboard: each on the comment that the row is of. */
describe('the menu of a comment in the Clients view', () => {
  oneAfterAnother();
  let workbench: Workbench;
  let workspace: Workspace;

  before(async () => {
    workspace = workspaceOf({ [FILE]: ARTICLE, [MILL]: LEFT_OPEN, ...Object.fromEntries(draftFiles) });
    workbench = await Workbench.open(workspace.folder);
    await workbench.openFile(FILE);
  });
  after(() => workbench.close());

  const saved = (pattern: RegExp): Promise<void> =>
    eventually(() => assert.match(workspace.read(FILE), pattern));
  const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);

  const goTo = (comment: string): Promise<void> =>
    workbench.goToClientsRow({ from: /hut/, to: new RegExp(comment) });

  /** What the menu of the focused row offers. */
  async function offeredInMenu(): Promise<string> {
    await openMenu(workbench.page);
    return (await workbench.page.locator('.monaco-menu .action-item:visible').allInnerTexts()).join('\n');
  }

  it('asks what a vague one means, without asking which', async () => {
    await goTo('Can you make it pop');
    await chooseFromMenu(workbench.page, 'Ask What a Comment Means');
    await workbench.quickInput.waitFor('You wrote: “Can you make it pop?”');
    await workbench.quickInput.accept();
    await workbench.quickInput.waitFor('Nothing is sent');
    await workbench.quickInput.choose('Keep it as my reply');
    await saved(/make it pop\?[^\n]*reply: [^\n]*which sentence or paragraph/);
  });

  it('asks the same in a letter, with answers to choose from', async () => {
    await goTo('Can you make it pop');
    await chooseFromMenu(workbench.page, 'Ask What a Comment Means');
    await workbench.quickInput.waitFor('You wrote: “Can you make it pop?”');
    await workbench.quickInput.accept();
    await workbench.quickInput.waitFor('Nothing is sent');
    await workbench.quickInput.choose('Write a letter instead');
    await eventually(async () =>
      assert.match(
        await workbench.visibleText(),
        /a few questions before I go on[^]*> Can you make it pop\?/,
      ),
    );
    await workbench.openFile(FILE);
  });

  it('settles a contradiction from either side', async () => {
    await goTo('Could you expand this');
    await chooseFromMenu(workbench.page, 'Settle Contradiction');
    await workbench.quickInput.waitFor('What did the approver decide?');
    await workbench.quickInput.choose('Could you expand this?');
    await workbench.quickInput.waitFor('As settled: “Could you expand this?”');
    await workbench.quickInput.accept();
    await saved(/id: c1, [^\n]*status: declined, reply: [^\n]*As settled[^\n]*settled: \[c2\]/);
  });

  it('changes the class, and the standing follows', async () => {
    const standing = async (): Promise<string> =>
      (await workbench.statusBar()).map(({ text }) => text).join('\n');
    await eventually(async () => assert.match(await standing(), /Round 1 of 2/));
    for (const comment of ['Please shorten this', 'Could you expand this', 'Can you make it pop']) {
      await goTo(comment);
      await chooseFromMenu(workbench.page, 'Set Class of Comment');
      await workbench.quickInput.waitFor('What kind of comment is it?');
      await workbench.quickInput.choose('correction');
    }
    await saved(/make it pop\?[^\n]*class: correction/);
    await eventually(async () => assert.match(await standing(), /0 of 2 rounds used/));
  });

  it('has nothing for praise to be marked as, and does not call it open', async () => {
    await goTo('Lovely end');
    const offered = await offeredInMenu();
    assert.match(offered, /Set Class of Comment/);
    assert.doesNotMatch(offered, /Mark Comment|Reopen/);
    await press('Escape');
    const rows = (await workbench.tree('Clients')) ?? [];
    const row = rows.find(({ text }) => text.startsWith('Lovely end')) ?? { text: '' };
    assert.match(row.text, /praise/);
    assert.doesNotMatch(row.text, /open/);
    await workbench.screenshot('row-menu-praise');
  });

  const isFlagged = async (): Promise<boolean> => {
    const rows = (await workbench.tree('Clients')) ?? [];
    return rows.some(({ text }) => /^Could you expand this\?[^]*to be settled[^]*Per/.test(text));
  };

  it('is of a comment that says what contradicts it on an earlier draft, also where nobody has opened the document', async () => {
    await workbench.goToClientsRow({ from: /hut/, to: /mill/ });
    await press('ArrowRight');
    await eventually(async () => assert.ok(await isFlagged()));
  });

  it('settles what was left open on an earlier draft, too', async () => {
    await workbench.openFile(MILL);
    await workbench.goToClientsRow({ from: /mill/, to: /Could you expand this/ });
    await eventually(async () => assert.ok(await isFlagged()));
    await workbench.goToClientsRow({ from: /mill/, to: /Could you expand this/ });
    await chooseFromMenu(workbench.page, 'Settle Contradiction');
    await workbench.quickInput.waitFor('What did the approver decide?');
    await workbench.quickInput.choose('Both stand');
    await eventually(() => assert.match(workspace.read(MILL), /settled: \[c1\]/));
  });
});
