import assert from 'node:assert/strict';
import { eventually } from '../support/eventually';
import { oneAfterAnother } from '../support/oneAfterAnother';
import { Workbench } from '../support/workbench';
import { type Workspace, workspaceOf } from '../support/workspace';

const DAY_MS = 24 * 60 * 60 * 1000;
const dayFromNow = (days: number): string =>
  new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 'YYYY-MM-DD'.length);

const FILE = 'hut.md';
const TERMS = `clients:
  Fell and Fjord:
    approver: Ingrid
    currency: EUR
    included_rounds: 1
    projects:
      Winter guide:
        fee: 900
        extra_round: 120
`;
const RECORD = `---
client: Fell and Fjord
project: Winter guide
due: ${dayFromNow(6)}
minutes: 480
rounds:
  - sent: 2026-10-01
    minutes: 60
    comments:
      - {id: c1, from: Ingrid, text: Start at the door., status: done}
  - sent: ${dayFromNow(-12)}
---
The hut is not a hotel. The key hangs behind the door.
`;

/** A client asks for more than was agreed; by keyboard, one thing after the other. */
describe('before a writer says yes', () => {
  oneAfterAnother();
  let workbench: Workbench;
  let workspace: Workspace;

  before(async () => {
    workspace = workspaceOf({ [FILE]: RECORD, '.rounds/clients.yaml': TERMS });
    workbench = await Workbench.open(workspace.folder);
    await workbench.openFile(FILE);
  });
  after(() => workbench.close());

  const saved = (pattern: RegExp): Promise<void> =>
    eventually(() => assert.match(workspace.read(FILE), pattern));

  async function log(text: string, kind: string): Promise<void> {
    await workbench.focusEditor();
    await workbench.command('Rounds: Log Feedback');
    await workbench.quickInput.waitFor('What did the client say?');
    await workbench.quickInput.enter(text);
    await workbench.quickInput.waitFor('What kind of comment');
    await workbench.quickInput.choose(kind);
    await workbench.quickInput.waitFor('Who said it?');
    await workbench.quickInput.choose('Ingrid');
  }
  async function thatWasAll(): Promise<void> {
    await workbench.quickInput.waitFor('Another comment?');
    await workbench.quickInput.choose('That was all');
    await workbench.quickInput.closed();
  }
  async function inThemes(name: string): Promise<void> {
    for (const theme of ['dark', 'high contrast', 'light'] as const) {
      await workbench.setTheme(theme);
      await workbench.command('Rounds: Before You Say Yes');
      await workbench.quickInput.waitFor('past what was agreed');
      await workbench.screenshot(`${name}-${theme.replace(' ', '-')}`);
      await workbench.quickInput.cancel();
    }
  }

  it('shows the cost when a comment starts a round past the limit, with the comment logged already', async () => {
    await log('And now make it shorter.', 'revision');
    await workbench.quickInput.waitFor('Round 2 is past what was agreed: “And now make it shorter.”');
    await workbench.quickInput.waitFor(
      'a round takes 1 h (median of 1) · €100 an hour so far · due in 6 days',
    );
    assert.match(workspace.read(FILE), /text: And now make it shorter\./);
    const words = await workbench.page.locator('.quick-input-list:visible').innerText();
    assert.match(words, /Price it[^]*the client pays €120[^]*€102 an hour with it, €100 without/);
    assert.match(words, /Give it[^]*€90 an hour with it, €100 without/);
    await workbench.quickInput.choose('Decide later');
    await thatWasAll();
    assert.doesNotMatch(workspace.read(FILE), /extra:/);
  });

  it('is the one warning: no message on top, and no second question for the same round', async () => {
    assert.deepEqual(await workbench.notifications(), []);
    await log('The title is dull, call it A Key.', 'revision');
    await thatWasAll();
    assert.deepEqual(await workbench.notifications(), []);
  });

  it('looks calm in every theme', () => inThemes('before-yes'));

  it('goes back from the reply to the ways to answer, and then gives the round', async () => {
    await workbench.command('Rounds: Before You Say Yes');
    await workbench.quickInput.waitFor('past what was agreed');
    await workbench.quickInput.choose('Decline it');
    await workbench.quickInput.waitFor('Your reply to the client');
    await workbench.screenshot('before-yes-decline-light');
    await workbench.quickInput.back();
    await workbench.quickInput.waitFor('a round takes 1 h');
    await workbench.quickInput.choose('Give it');
    await saved(/extra: given\n/);
  });

  it('asks about new scope, and trades it for another comment', async () => {
    await log('Could you write three posts from it?', 'new scope');
    await workbench.quickInput.waitFor('Beyond what was agreed: “Could you write three posts from it?”');
    await workbench.quickInput.choose('Trade it');
    await workbench.quickInput.waitFor('What is dropped for it?');
    await workbench.screenshot('before-yes-trade-light');
    await workbench.quickInput.choose('The title is dull, call it A Key.');
    await workbench.quickInput.waitFor('I do this in exchange for');
    await workbench.quickInput.accept();
    await thatWasAll();
    await saved(
      /text: The title is dull, call it A Key\.[^]*status: declined\n {8}reply: .*Dropped in exchange for[^]*class: scope\n {8}status: open\n {8}reply: .*I do this in exchange for/,
    );
  });

  it('prices new scope in the reply, declines it on second thoughts', async () => {
    await log('And a newsletter?', 'new scope');
    await workbench.quickInput.waitFor('Beyond what was agreed');
    await workbench.quickInput.choose('Price it');
    await workbench.quickInput.waitFor('I can do it for … EUR');
    await workbench.quickInput.back();
    await workbench.quickInput.waitFor('a round takes 1 h');
    await workbench.quickInput.choose('Decline it');
    await workbench.quickInput.waitFor('so I leave it out');
    await workbench.quickInput.enter('Not this month, Ingrid.');
    await thatWasAll();
    await saved(/text: And a newsletter\?\n[^]*status: declined\n {8}reply: Not this month, Ingrid\.\n/);
  });
});

describe('feedback that comes late, contradicts itself, or says nothing', () => {
  oneAfterAnother();
  let workbench: Workbench;
  let workspace: Workspace;
  const QUOTE = 'The key hangs behind the door.';

  before(async () => {
    workspace = workspaceOf({
      [FILE]: `---
client: Fell and Fjord
rounds:
  - sent: ${dayFromNow(-30)}
    comments:
      - {id: c1, from: Ingrid, at: ${dayFromNow(-28)}, text: Please shorten this., quote: ${QUOTE}}
      - {id: c2, from: Tom, at: ${dayFromNow(-28)}, text: Could you expand this?, quote: ${QUOTE}}
      - {id: c3, from: Ingrid, at: ${dayFromNow(-28)}, text: Can you make it pop?}
---
The hut is not a hotel. ${QUOTE}
`,
      '.rounds/clients.yaml': 'clients:\n  Fell and Fjord:\n    approver: Ingrid\n',
    });
    workbench = await Workbench.open(workspace.folder);
    await workbench.openFile(FILE);
    await workbench.command('Rounds: Reveal in Clients View');
  });
  after(() => workbench.close());

  const saved = (pattern: RegExp): Promise<void> =>
    eventually(() => assert.match(workspace.read(FILE), pattern));
  const rows = async (): Promise<string> =>
    ((await workbench.tree('Clients')) ?? []).map(({ text }) => text).join('\n');

  it('is flagged in the rows, in a few words', async () => {
    await eventually(async () => {
      assert.match(await rows(), /Please shorten this\..*to be settled · open/);
      assert.match(await rows(), /Could you expand this\?.*to be settled · open/);
      assert.match(await rows(), /make it pop\?.*vague · open/);
    });
    for (const theme of ['dark', 'high contrast', 'light'] as const) {
      await workbench.setTheme(theme);
      await workbench.screenshot(`flags-${theme.replace(' ', '-')}`);
    }
  });

  it('a late comment is logged first; then its round is chosen', async () => {
    await workbench.focusEditor();
    await workbench.command('Rounds: Log Feedback');
    await workbench.quickInput.waitFor('What did the client say?');
    await workbench.quickInput.enter('One more: where does the key go?');
    await workbench.quickInput.waitFor('What kind of comment');
    await workbench.quickInput.choose('revision');
    await workbench.quickInput.waitFor('Who said it?');
    await workbench.quickInput.choose('Tom');
    await workbench.quickInput.waitFor('After the feedback window');
    assert.match(workspace.read(FILE), /where does the key go\?/);
    await workbench.screenshot('late-light');
    await workbench.quickInput.choose('The next round');
    await workbench.quickInput.waitFor('Another comment?');
    await workbench.quickInput.choose('That was all');
    await saved(/status: open\n {8}round: next\n {4}late:\n {6}- c4\n/);
    await eventually(async () =>
      assert.match(await rows(), /where does the key go\?.*late, left for the next/),
    );
  });

  it('keeps what the approver settled', async () => {
    await workbench.focusEditor();
    await workbench.command('Rounds: Settle Contradiction');
    await workbench.quickInput.waitFor('What did Ingrid decide?');
    await workbench.screenshot('settle-light');
    await workbench.quickInput.choose('Please shorten this.');
    await workbench.quickInput.waitFor('As settled: “Please shorten this.”');
    await workbench.quickInput.accept();
    await saved(/id: c2, [^\n]*status: declined, reply: [^\n]*As settled[^\n]*settled: \[c1\]/);
    await eventually(async () => assert.doesNotMatch(await rows(), /to be settled/));
  });

  it('has a question ready for the vague one, and keeps it as the reply', async () => {
    await workbench.focusEditor();
    await workbench.command('Rounds: Ask What a Comment Means');
    await workbench.quickInput.waitFor('Which comment?');
    await workbench.quickInput.type('Can you make it pop');
    await workbench.quickInput.accept();
    await workbench.quickInput.waitFor('You wrote: “Can you make it pop?”');
    await workbench.screenshot('clarify-light');
    await workbench.quickInput.accept();
    await workbench.quickInput.waitFor('Nothing is sent');
    await workbench.quickInput.choose('Keep it as my reply');
    await saved(/make it pop\?[^\n]*reply: [^\n]*which sentence or paragraph/);
    await eventually(async () => assert.doesNotMatch(await rows(), /vague/));
  });
});
