import assert from 'node:assert/strict';
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../support/eventually';
import { Workbench } from '../support/workbench';
import { type Workspace, workspaceOf } from '../support/workspace';

const tracked = (client: string, rest = ''): string => `---\nclient: ${client}\n${rest}---\nThe text.\n`;

describe('what other programs and windows do meanwhile', () => {
  let workbench: Workbench;
  let workspace: Workspace;

  before(async () => {
    workspace = workspaceOf({
      'alpha/one.md': tracked('Alpha'),
      'alpha/two.md': tracked('Alpha', 'rounds:\n  - sent: 2026-11-01\n    comments: [Shorter.]\n'),
      'beta/broken.md': '---\nclient: Beta\nrounds: [\n---\nThe text.\n',
    });
    workbench = await Workbench.open(workspace.folder);
    await workbench.openFile('alpha/one.md');
    await workbench.command('Rounds: Reveal in Clients View');
  });
  after(() => workbench.close());

  const shows = (...expected: readonly (readonly [part: RegExp, shown: boolean])[]): Promise<void> =>
    eventually(async () => {
      const rows = ((await workbench.tree('Clients')) ?? []).map(({ text }) => text);
      for (const [part, shown] of expected) {
        assert.equal(
          rows.some((row) => part.test(row)),
          shown,
          `${String(part)} in ${JSON.stringify(rows)}`,
        );
      }
    });

  it('a file that appears, changes, is renamed or goes away is followed', async () => {
    await shows([/Alpha ?2 documents/, true], [/two ?Round 1 of 2/, true]);
    workspace.write('gamma/new.md', tracked('Gamma'));
    await shows([/Gamma ?1 document/, true]);
    workspace.write(
      'alpha/two.md',
      tracked('Alpha', 'included_rounds: 1\nrounds:\n  - sent: 2026-11-01\n    comments: [Shorter.]\n'),
    );
    await shows([/two ?Round 1 of 1 · last included round/, true]);
    renameSync(join(workspace.folder, 'alpha/two.md'), join(workspace.folder, 'alpha/three.md'));
    await shows([/two/, false], [/three ?Round 1 of 1/, true]);
    renameSync(join(workspace.folder, 'gamma'), join(workspace.folder, 'delta'));
    rmSync(join(workspace.folder, 'alpha/three.md'));
    await shows([/three/, false], [/Gamma ?1 document/, true]);
    rmSync(join(workspace.folder, 'delta'), { recursive: true });
    await shows([/Gamma/, false], [/Alpha ?1 document/, true]);
  });

  it('terms that are written meanwhile hold at once', async () => {
    workspace.write(
      'alpha/two.md',
      tracked('Alpha', 'rounds:\n  - sent: 2026-11-01\n    comments: [Shorter.]\n'),
    );
    await shows([/two ?Round 1 of 2/, true]);
    workspace.write(
      '.rounds/clients.yaml',
      'clients:\n  Alpha:\n    included_rounds: 3\n    currency: euros\n',
    );
    await shows([/two ?Round 1 of 3/, true]);
    await eventually(async () =>
      assert.match((await workbench.problems()).join('\n'), /`currency` should be/),
    );
  });

  const statusSays = (words: RegExp): Promise<void> =>
    eventually(async () =>
      assert.match((await workbench.statusBar()).map(({ text }) => text).join('\n'), words),
    );

  it('a broken file is told of at its place, and nothing is written to it', async () => {
    const before = workspace.read('beta/broken.md');
    await eventually(async () =>
      assert.match((await workbench.problems()).join('\n'), /broken\.md[^]*Ln \d/),
    );
    await workbench.openFile('beta/broken.md');
    await statusSays(/Not counted/);
    await workbench.command('Rounds: Send Draft');
    await eventually(async () =>
      assert.match((await workbench.notifications()).join('\n'), /beta\/broken\.md: /),
    );
    await workbench.screenshot('broken-front-matter');
    assert.equal(workspace.read('beta/broken.md'), before);
    await workbench.page.locator('.statusbar-item a', { hasText: 'Not counted' }).press('Enter');
    await statusSays(/^Ln [34],/m);
  });

  it('of terms that cannot be read the writer is told before anything is asked', async () => {
    workspace.write('.rounds/clients.yaml', 'clients: [\n');
    await workbench.command('Notifications: Clear All Notifications');
    await workbench.command('Rounds: New Client');
    await eventually(async () =>
      assert.match((await workbench.notifications()).join('\n'), /clients\.yaml: /),
    );
    assert.equal(await workbench.quickInput.value(), undefined);
    assert.equal(workspace.read('.rounds/clients.yaml'), 'clients: [\n');
  });

  it('a document that another program changed is not overwritten, and the typed comment is kept', async () => {
    await workbench.openFile('alpha/two.md');
    await workbench.toEnd();
    await workbench.type('Unsaved words.\n');
    const theirs = tracked('Alpha', 'rounds:\n  - sent: 2026-11-01\n    comments: [Shorter., Warmer.]\n');
    workspace.write('alpha/two.md', theirs);
    await workbench.command('Rounds: Log Feedback');
    await workbench.quickInput.waitFor('What did the client say?');
    await workbench.quickInput.enter('Mine is a long and careful comment.');
    await workbench.quickInput.waitFor('What kind of comment');
    await workbench.quickInput.accept();
    await workbench.quickInput.waitFor('Who said it?');
    await workbench.quickInput.choose('Nobody in particular');
    await eventually(async () =>
      assert.match((await workbench.notifications()).join(), /was changed by another window or program/),
    );
    await workbench.quickInput.waitFor('Mine is a long and careful comment.');
    await workbench.screenshot('changed-meanwhile');
    await workbench.quickInput.cancel();
    assert.equal(workspace.read('alpha/two.md'), theirs);
  });
});

describe('two windows on one document', () => {
  it('each sees what the other wrote, and nothing is lost', async () => {
    const workspace = workspaceOf({ 'a.md': tracked('Alpha', 'rounds:\n  - sent: 2026-11-01\n') });
    const first = await Workbench.open(workspace.folder);
    await first.openFile('a.md');
    const second = await first.anotherWindow();
    await second.openFile('a.md');
    for (const [workbench, text] of [
      [first, 'From the first window.'],
      [second, 'From the second window.'],
    ] as const) {
      await workbench.page.bringToFront();
      await workbench.command('Rounds: Log Feedback');
      await workbench.quickInput.waitFor('What did the client say?');
      await workbench.quickInput.enter(text);
      await workbench.quickInput.waitFor('What kind of comment');
      await workbench.quickInput.accept();
      await workbench.quickInput.waitFor('Who said it?');
      await workbench.quickInput.choose('Nobody in particular');
      await workbench.quickInput.waitFor('Another comment?');
      await workbench.quickInput.choose('That was all');
    }
    await eventually(() =>
      assert.match(
        workspace.read('a.md'),
        /id: c1[^]*From the first window\.[^]*id: c2[^]*From the second window\./,
      ),
    );
    await second.close();
    await first.close();
  });
});
