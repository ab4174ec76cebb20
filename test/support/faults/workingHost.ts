import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { eventually } from '../eventually';
import { ROOT } from '../root';
import { Workbench } from '../workbench';
import { linkedExtension, workspaceOf, type Workspace } from '../workspace';

/** A VS Code with the product and an extension that works through a day in it (`hostWorker.ts`). Only its extension host is killed: the window starts it anew. */

/** What the worker is to do: the steps from `first` up to `last` of a seed's day, in a folder. */
export interface Order {
  readonly pid: number;
  readonly folder: string;
  readonly seed: number;
  readonly first: number;
  readonly last: number;
}

/** A document as the editor has it. */
export interface Shown {
  readonly name: string;
  readonly text: string;
  readonly unsaved: boolean;
}

/** A worker that waits for its order, and what it found in the editor. */
export interface ReadyHost {
  readonly pid: number;
  readonly shown: readonly Shown[];
}

/** VS Code starts an extension host anew by itself two times in five minutes; then it asks. */
const ASKED = 'Restart Remote Extension Host';

/** Until a killed one has been noticed and another is up, on a loaded machine, in milliseconds. */
const RESTARTING = 60_000;

export class WorkingHost {
  private constructor(
    readonly workbench: Workbench,
    readonly workspace: Workspace,
    private readonly control: Workspace,
  ) {}

  static async open(): Promise<WorkingHost> {
    const workspace = workspaceOf({});
    const control = workspaceOf({ said: '' });
    const extensionsFolder = linkedExtension();
    installWorker(extensionsFolder, control);
    const workbench = await Workbench.open(workspace.folder, { extensionsFolder });
    return new WorkingHost(workbench, workspace, control);
  }

  /** What was said since the last order. */
  private said = (): string => this.control.read('said').slice(this.heard);
  private heard = 0;

  /** Waits for a worker that is not the one before. */
  ready(before?: number): Promise<ReadyHost> {
    return eventually(async () => {
      const line = this.said()
        .split('\n')
        .findLast((one) => one.startsWith('ready '));
      const [, pid = '', shown = ''] = /^ready (\d+) (.*)$/.exec(line ?? '') ?? [];
      if (pid !== '' && Number(pid) !== before)
        return { pid: Number(pid), shown: JSON.parse(shown) as Shown[] };
      await this.answerIfAsked();
      return assert.fail(`no extension host after ${before ?? 'the start'}`);
    }, RESTARTING);
  }

  private async answerIfAsked(): Promise<void> {
    const button = this.workbench.page.locator('.notification-toast .monaco-button', { hasText: ASKED });
    if ((await button.count()) > 0) await this.workbench.answer('terminated unexpectedly', ASKED);
  }

  /** Gives the order, kills the whole extension host some milliseconds after work has begun; answers what the worker has said (`b 7`, `d 7`). */
  async killedAtWork(order: Order, after: number): Promise<string> {
    this.heard = this.control.read('said').length;
    this.control.write('order', `${JSON.stringify(order)}\n`);
    await eventually(() => assert.match(this.said(), /^b /));
    await new Promise((resolve) => setTimeout(resolve, after));
    process.kill(order.pid, 'SIGKILL');
    await eventually(() => assert.throws(() => process.kill(order.pid, 0), 'it lives'));
    return this.said();
  }

  /** Lets the worker do all of an order. */
  async undisturbed(order: Order): Promise<void> {
    this.heard = this.control.read('said').length;
    this.control.write('order', `${JSON.stringify(order)}\n`);
    await eventually(() => assert.match(this.said(), new RegExp(`^d ${order.last - 1}$`, 'm')), RESTARTING);
  }
}

function installWorker(extensions: string, control: Workspace): void {
  const folder = join(extensions, 'tests.worker-0.0.0');
  const place = (name: string): string => JSON.stringify(join(control.folder, name));
  buildSync({
    absWorkingDir: ROOT,
    entryPoints: ['test/support/faults/hostWorker.ts'],
    outfile: join(folder, 'extension.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    external: ['vscode'],
    define: { ORDER: place('order'), SAID: place('said') },
  });
  const manifest = {
    ...{ name: 'worker', publisher: 'tests', version: '0.0.0', engines: { vscode: '^1.100.0' } },
    ...{ main: './extension.js', activationEvents: ['*'] },
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
}
