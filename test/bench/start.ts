/**
 * What our start costs the extension host in a window that has just opened, beside VS Code's own Markdown extension and one that does
 * nothing, both activated right before in the same window. Runs in an extension host; `start.mjs` starts several, and tells the
 * middle.
 */
import { strict as assert } from 'node:assert';
import { statSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { performance } from 'node:perf_hooks';
import { sep } from 'node:path';
import * as vscode from 'vscode';

/** Until a window that was just opened has done its own work, and until what a start leaves for later is done. In milliseconds. */
const PAUSE_MS = 3000;

/** In milliseconds. */
export interface Cost {
  /** From the order to activate until VS Code knows that the extension is there: its own questions to the window included. */
  readonly clock: number;
  /** So long of it the extension host did something, and did not wait. */
  readonly busy: number;
  /** What it had of the processor in that time, all of its threads: other programs disturb this the least. */
  readonly processor: number;
  /** In this, loading the code, and the call of `activate`: as VS Code's own list of running extensions tells them apart. */
  readonly load: number;
  readonly call: number;
  /** Bytes of code loaded by then. */
  readonly code: number;
  /** So long the host was busy in the time after that, with what waits: loading the rest, and reading the workspace. */
  readonly after: number;
  /** What it had of the processor in that time. */
  readonly processorAfter: number;
  /** Bytes of code loaded at its end. */
  readonly codeAfter: number;
}

export async function run(): Promise<void> {
  await pause();
  const costs = {
    reference: await costOf('vscode.markdown-language-features'),
    empty: await costOf('bench.empty'),
    ours: await costOf('revision-rounds.revision-rounds'),
  };
  writeFileSync(process.env['BENCH_OUT'] ?? '', JSON.stringify(costs));
}

async function costOf(id: string): Promise<Cost> {
  const extension = vscode.extensions.getExtension(id);
  assert.ok(extension, `${id} is not there`);
  assert.ok(!extension.isActive, `${id} is active already`);
  const parts = watchLoading(extension.extensionUri.fsPath);
  const before = performance.eventLoopUtilization();
  const used = process.cpuUsage();
  const started = performance.now();
  await extension.activate();
  const clock = performance.now() - started;
  const { user, system } = process.cpuUsage(used);
  const busy = performance.eventLoopUtilization(before).active;
  const { load, call } = parts.stop();
  const code = parts.code();
  const rest = performance.eventLoopUtilization();
  const usedBefore = process.cpuUsage();
  await pause();
  const usedAfter = process.cpuUsage(usedBefore);
  return {
    clock,
    busy,
    processor: (user + system) / 1000,
    load,
    call,
    code,
    after: performance.eventLoopUtilization(rest).active,
    processorAfter: (usedAfter.user + usedAfter.system) / 1000,
    codeAfter: parts.code(),
  };
}

/** How Node loads a module for `require`. */
interface Loader {
  _load: (this: unknown, request: string, ...rest: unknown[]) => unknown;
}

interface Activated {
  activate?(this: unknown, ...args: unknown[]): unknown;
}

/** Tells how long the main file of an extension loads, and how long its `activate` takes. */
function watchLoading(folder: string): { stop(): Pick<Cost, 'load' | 'call'>; code(): number } {
  const loader = module as unknown as Loader;
  const load = loader._load;
  const known = new Set(Object.keys(require.cache));
  const times = { load: 0, call: 0 };
  loader._load = function (request, ...rest) {
    if (!request.startsWith(folder + sep)) return load.call(this, request, ...rest);
    const started = performance.now();
    const exports = load.call(this, request, ...rest) as Activated;
    times.load = performance.now() - started;
    const activate = (...args: unknown[]): unknown => {
      const called = performance.now();
      const activated = exports.activate?.(...args);
      times.call = performance.now() - called;
      return activated;
    };
    return Object.create(exports, { activate: { value: activate } }) as unknown;
  };
  return {
    stop() {
      loader._load = load;
      return times;
    },
    code() {
      const loaded = Object.keys(require.cache).filter(
        (file) => file.startsWith(folder + sep) && !known.has(file),
      );
      return loaded.reduce((sum, file) => sum + statSync(file).size, 0);
    },
  };
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
