import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../support/eventually';
import { hoverThatSays } from '../support/hover';
import { oneAfterAnother } from '../support/oneAfterAnother';
import { Workbench } from '../support/workbench';
import { type Workspace, workspaceOf } from '../support/workspace';

const TERMS = '.rounds/clients.yaml';

const DOOR = `---
title: The door
client: Alpha
project: Letters
rounds:
  - sent: 2026-11-02
    comments: [The owner must never read this.]
---

# The door

Nobody is at home.
`;

describe('the terms and the ways out', () => {
  let workbench: Workbench;
  let workspace: Workspace;
  oneAfterAnother();

  before(async () => {
    workspace = workspaceOf({
      'drafts/door.md': DOOR,
      'drafts/hut.md': '---\nclient: Gamma\n---\nText.\n',
      'site/posts/door.md': DOOR,
      'site/about.md': '---\nclient: Alpha\nproject: Rebrand\n---\nText.\n',
      'paste.txt': '',
    });
    workbench = await Workbench.open(workspace.folder, {
      settings: { 'revisionRounds.publishFolders': ['site', 'sight'] },
    });
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  });
  after(() => workbench.close());

  const terms = (): string => (existsSync(join(workspace.folder, TERMS)) ? workspace.read(TERMS) : '');
  const inTerms = (...lines: readonly string[]): Promise<void> =>
    eventually(() => {
      assert.ok(terms().includes(`${lines.join('\n')}\n`), terms());
      return Promise.resolve();
    });
  /** The file shows the new entry: until then the editor may take the keys. */
  const isAt = (entry: string): Promise<void> =>
    eventually(async () => {
      assert.match(await workbench.activeTab(), /clients\.yaml/);
      const line = terms().split('\n').indexOf(entry) + 1;
      const words = (await workbench.statusBar()).map(({ text }) => text).join('\n');
      assert.ok(words.includes(`Ln ${line},`), words);
    });
  const { waitFor, enter, choose, value } = {
    waitFor: (text: string) => workbench.quickInput.waitFor(text),
    enter: (text: string) => workbench.quickInput.enter(text),
    choose: (label: string) => workbench.quickInput.choose(label),
    value: () => workbench.quickInput.value(),
  };

  it('a new client is asked for step by step; going back keeps what was typed', async () => {
    await workbench.openFile('drafts/door.md');
    await workbench.command('Rounds: New Client');
    await waitFor('What is the client called');
    await enter('Alpha');
    await waitFor('How many rounds');
    await enter('three');
    await waitFor('Type a whole number');
    await enter('3');
    await waitFor('Which currency');
    await choose('NOK');
    await waitFor('What does a round past the limit cost');
    await enter('a lot');
    await waitFor('Type a sum such as 120');
    await workbench.screenshot('new-client-light');
    await workbench.quickInput.back();
    await waitFor('Which currency');
    await workbench.quickInput.back();
    await waitFor('How many rounds');
    assert.equal(await value(), '3');
    await workbench.quickInput.accept();
    await waitFor('Which currency');
    await workbench.screenshot('new-client-currency-light');
    // The one that was chosen before is where the list starts.
    await workbench.quickInput.accept();
    await waitFor('What does a round past the limit cost');
    assert.equal(await value(), 'a lot');
    await enter('10%');
    await waitFor('Who approves');
    await enter('Jane Doe');
    await inTerms(
      '  Alpha:',
      '    approver: Jane Doe',
      '    currency: NOK',
      '    included_rounds: 3',
      '    extra_round: 10%',
    );
    await isAt('  Alpha:');
  });

  it('has the tracked clients in a file that it starts, and its own comment kept', () => {
    assert.match(terms(), /^# What was agreed/);
    assert.match(terms(), /\n {2}Gamma:\n {4}included_rounds: 2\n/);
  });

  it('a project is added to a client', async () => {
    await workbench.command('Rounds: New Project');
    await waitFor('Who is the client');
    await choose('Alpha');
    await waitFor('What is the project called');
    await enter('Guide');
    await waitFor('What is the fee');
    await enter('900,50');
    await waitFor('How many rounds does it cover');
    await enter('');
    await waitFor('How many rounds over all');
    await enter('5');
    await inTerms('    projects:', '      Guide:', '        fee: 900.5', '        total_rounds: 5');
    await isAt('      Guide:');
  });

  it('cancelling writes nothing', async () => {
    const before = terms();
    await workbench.command('Rounds: New Client');
    await waitFor('What is the client called');
    await enter('Nobody');
    await waitFor('How many rounds');
    await workbench.quickInput.cancel();
    assert.equal(terms(), before);
  });

  it('a project that the terms do not know is told once, with a way to add it', async () => {
    await eventually(async () =>
      assert.match((await workbench.problems()).join('\n'), /Letters is not in the terms/),
    );
    await workbench.openFile('drafts/door.md');
    await workbench.command('Unfold');
    await workbench.select('Letters');
    await workbench.page.keyboard.press('ControlOrMeta+.');
    const menu = workbench.page.locator('.context-view .action-widget');
    await eventually(async () => assert.match(await menu.innerText(), /Add project to the terms/));
    await workbench.screenshot('add-to-terms-light');
    await workbench.page.keyboard.press('Enter');
    await waitFor('What is the fee');
    await enter('');
    await waitFor('How many rounds does it cover');
    await enter('2');
    await waitFor('How many rounds over all');
    await enter('');
    await inTerms('      Letters:', '        included_rounds: 2');
    await eventually(async () =>
      assert.doesNotMatch((await workbench.problems()).join('\n'), /not in the terms/),
    );
  });

  it('helps in the file itself', async () => {
    await workbench.openFile(TERMS);
    await workbench.select('Jane Doe');
    await workbench.moveCursor('End');
    await workbench.page.keyboard.press('Enter');
    await workbench.type('week');
    await workbench.page.keyboard.press('Control+Space');
    const rows = workbench.page.locator('.suggest-widget.visible .monaco-list-row .label-name');
    await eventually(async () => assert.equal((await rows.allInnerTexts())[0], 'weekend'));
    for (const theme of ['dark', 'high contrast', 'light'] as const) {
      await workbench.page.keyboard.press('Escape');
      await workbench.setTheme(theme);
      await workbench.page.keyboard.press('Control+Space');
      await rows.first().waitFor();
      await workbench.screenshot(`terms-${theme.replace(' ', '-')}`);
    }
    await workbench.page.keyboard.press('Enter');
    await eventually(async () => assert.match(await workbench.visibleText(), /weekend:/));
    await workbench.select('currency:');
    await workbench.moveCursor('ArrowLeft');
    await hoverThatSays(workbench, /three capitals \(ISO 4217\)/);
    await workbench.page.keyboard.press('Escape');
  });

  it('tells while it is typed what cannot be meant', async () => {
    await workbench.select('NOK');
    await workbench.type('KRO');
    await eventually(async () =>
      assert.match((await workbench.problems()).join('\n'), /`currency` should be/),
    );
    await workbench.closeEditor('View: Revert and Close Editor');
    await eventually(async () =>
      assert.doesNotMatch((await workbench.problems()).join('\n'), /`currency` should be/),
    );
  });

  it('the clean text is copied, and pasted without a word of the client', async () => {
    await workbench.openFile('drafts/door.md');
    await workbench.command('Rounds: Copy Clean Text');
    await workbench.openFile('paste.txt');
    await workbench.page.keyboard.press('ControlOrMeta+V');
    await workbench.save();
    await eventually(() => {
      assert.equal(workspace.read('paste.txt'), '# The door\n\nNobody is at home.\n');
      return Promise.resolve();
    });
  });

  it('a clean copy is saved where the site is, with the site’s own front matter', async () => {
    await workbench.openFile('drafts/door.md');
    await workbench.command('Rounds: Save Clean Copy…');
    await eventually(async () => assert.match((await value()) ?? '', /site\/door\.md$/));
    await workbench.quickInput.accept();
    await eventually(() => {
      const copy = workspace.read('site/door.md');
      assert.equal(copy, '---\ntitle: The door\n---\n\n# The door\n\nNobody is at home.\n');
      return Promise.resolve();
    });
    assert.equal(workspace.read('drafts/door.md'), DOOR);
  });

  it('a leak in a folder of the site is found, and opened', async () => {
    await workbench.command('Rounds: Check for Leaks');
    await waitFor('1 published file would tell');
    await workbench.screenshot('leaks-light');
    await workbench.quickInput.accept();
    await eventually(async () => assert.match(await workbench.activeTab(), /door\.md/));
    await eventually(async () =>
      assert.match((await workbench.problems()).join('\n'), /Readers would get a comment of Alpha/),
    );
  });

  it('nobody is told that all is well where a file could not be read, or a folder has none', async () => {
    workspace.write('site/posts/door.md', 'Text.\n');
    await workbench.command('Rounds: Check for Leaks');
    const told = /3 published files, but there is no Markdown file in sight/;
    await eventually(async () => assert.match((await workbench.notifications()).join('\n'), told));
    workspace.write('site/posts/door.md', Buffer.from(`\uFEFF${DOOR}`, 'utf16le'));
    await workbench.command('Rounds: Check for Leaks');
    await waitFor('Published files to look at: 1');
    await workbench.page.keyboard.press('Escape');
    await eventually(async () =>
      assert.match((await workbench.problems()).join('\n'), /could not be read as UTF-8 text/),
    );
  });
});
