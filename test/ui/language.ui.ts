import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../support/eventually';
import { ROOT } from '../support/root';
import { Workbench } from '../support/workbench';
import { workspaceOf } from '../support/workspace';

const NAMES = JSON.parse(readFileSync(join(ROOT, 'package.nls.de.json'), 'utf8')) as Record<string, string>;
const SEND = `Rounds: ${NAMES['command.send']}`;

const MANY =
  '`included_rounds` sollte eine ganze Zahl ab 0 sein. Es wird ausgelassen, bis es berichtigt ist.';
const UNCLOSED =
  'Das Frontmatter beginnt hier und hat kein Ende, deshalb zählt nichts darin. Fügen Sie nach dem letzten Eintrag eine Zeile `---` ein.';

describe('an editor in another language', () => {
  let workbench: Workbench;

  before(async () => {
    const { folder } = workspaceOf({
      'many.md': '---\nclient: Alpha\nincluded_rounds: many\n---\nText.\n',
      'endless.md': '---\nclient: Beta\nrounds: []\n\nText.\n',
    });
    workbench = await Workbench.open(folder, { language: 'de' });
  });
  after(() => workbench.close());

  it('says in it what is wrong with the front matter, where the file says how', async () => {
    await workbench.openFile('many.md');
    await eventually(async () => {
      const rows = (await workbench.problems()).join('\n');
      assert.ok(rows.includes(MANY), rows);
    });
  });

  it('says in it why an action is not possible', async () => {
    await workbench.openFile('endless.md');
    assert.deepEqual(await workbench.notifications(), []);
    await workbench.command(SEND);
    await eventually(async () =>
      assert.deepEqual(await workbench.notifications(), [`endless.md: ${UNCLOSED}`]),
    );
    await workbench.screenshot('language');
  });
});
