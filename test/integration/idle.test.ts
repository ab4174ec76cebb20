import assert from 'node:assert/strict';
import { Session, type Profiler } from 'node:inspector/promises';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';

/** Longer than the longest pause after which anything of ours is done: a look at the time worked, after ten seconds. */
const IDLE_MS = 11_500;
/** What opening a document starts is over when nothing was run for so long. */
const SETTLED_MS = 1500;

const DOCUMENT = `---
client: Idle
rounds:
  - sent: 2026-11-02
    comments:
      - {id: c1, at: 2026-11-05, text: Make it shorter., quote: The mill}
---
The mill stands by the river.
`;

/** Every function of the extension that runs in the window is counted by the engine: timers, watchers, events, all of it. */
describe('a window in which nothing happens', function () {
  this.timeout(90_000);
  const session = new Session();
  let file: vscode.Uri;

  /** What of ours was called since this was last asked. */
  const called = async (): Promise<string[]> => {
    const { result } = await session.post('Profiler.takePreciseCoverage');
    return result
      .filter(isOurs)
      .flatMap(({ functions }) =>
        functions
          .filter(({ ranges }) => (ranges[0]?.count ?? 0) > 0)
          .map(({ functionName, ranges }) => `${functionName} × ${ranges[0]?.count}`),
      );
  };
  const isOurs = ({ url }: Profiler.ScriptCoverage): boolean => {
    const path = vscode.extensions.getExtension('revision-rounds.revision-rounds')?.extensionUri.path ?? '';
    return decodeURI(url).includes(`${path}/dist/`);
  };

  before(async () => {
    await vscode.extensions.getExtension('revision-rounds.revision-rounds')?.activate();
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    file = vscode.Uri.joinPath(folder.uri, 'idle.md');
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(DOCUMENT));
    await vscode.window.showTextDocument(file);
  });
  after(async () => {
    await session.post('Profiler.stopPreciseCoverage');
    session.disconnect();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(file);
  });

  it('does something when a document is opened, which is seen', async () => {
    await eventually(async () => assert.notDeepEqual(await called(), []));
  });

  it('does nothing at all afterwards', async () => {
    await eventually(async () => {
      await called();
      await pause(SETTLED_MS);
      assert.deepEqual(await called(), []);
    });
    // VS Code tells once that nobody has typed for a while: then it is looked at again.
    for (let isTold = true; isTold;) {
      isTold = false;
      const telling = vscode.window.onDidChangeWindowState(() => (isTold = true));
      await called();
      await pause(IDLE_MS);
      telling.dispose();
    }
    assert.deepEqual(await called(), []);
  });
});

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
