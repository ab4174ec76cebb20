import fs from 'node:fs';
import disk from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { callbackify, promisify } from 'node:util';

/** Node's file system as a failing one: whatever the product calls is counted, and one of the calls goes wrong. */

/** The code of the error that the system gives, and what was done before it: nothing, half of a write, or all of it. */
export interface Fault {
  readonly code: string;
  readonly when: 'before' | 'half' | 'after';
}

/** A call that the product makes: its place in the row of all, from 0, and its name. */
export interface Call {
  readonly index: number;
  readonly name: string;
}

/** Answers what goes wrong at a call, if anything does; may do something behind the product's back. */
export type Trouble = (call: Call) => Fault | null;

const FUNCTIONS = [
  'access',
  'link',
  'mkdir',
  'open',
  'readdir',
  'readFile',
  'realpath',
  'rename',
  'rm',
  'stat',
];
const OF_HANDLES = ['chmod', 'writeFile', 'sync', 'close'];

type Method = (...args: unknown[]) => Promise<unknown>;
type Owner = Record<string, Method>;

/** Runs something on the failing disk, and answers with what it answers and the calls that it made. */
export async function onFaultyDisk<T>(
  trouble: Trouble,
  run: () => Promise<T>,
): Promise<{ readonly value: T; readonly calls: readonly Call[] }> {
  const calls: Call[] = [];
  const owner = disk as unknown as Owner;
  const originals = FUNCTIONS.map((name) => [name, owner[name]] as const);
  const watched = (on: Owner, name: string, original: Method): Method =>
    async function (...args) {
      const call = { index: calls.length, name };
      calls.push(call);
      const value = await failing({ trouble, call }, (share) => original.apply(on, cut(name, args, share)));
      if (name === 'open') for (const method of OF_HANDLES) wrap(value as Owner, method);
      return value;
    };
  const wrap = (on: Owner, name: string): void => {
    const original = on[name];
    if (original) on[name] = watched(on, name, original);
  };
  for (const name of FUNCTIONS) wrap(owner, name);
  // Reading with a callback, which is the quicker one, is the same call.
  const readWithCallback = fs.readFile;
  const read = watched(owner, 'readFile', promisify(readWithCallback) as Method);
  fs.readFile = callbackify(read) as unknown as typeof fs.readFile;
  syncBuiltinESMExports();
  try {
    return { value: await run(), calls };
  } finally {
    for (const [name, original] of originals) if (original) owner[name] = original;
    fs.readFile = readWithCallback;
    syncBuiltinESMExports();
  }
}

async function failing(
  { trouble, call }: { readonly trouble: Trouble; readonly call: Call },
  run: (share: number) => Promise<unknown>,
): Promise<unknown> {
  const fault = trouble(call);
  if (!fault) return run(1);
  if (fault.when !== 'before') {
    const value = await run(fault.when === 'half' ? 0.5 : 1);
    // A file that was opened must not stay open.
    if (call.name === 'open') await (value as disk.FileHandle).close();
  }
  // A file cannot stay open in this process because closing it "failed".
  if (call.name === 'close' && fault.when === 'before') await run(1);
  throw Object.assign(new Error(`${fault.code}: made to fail, ${call.name}`), { code: fault.code });
}

/** What a write is to write, or the first part of it. */
function cut(name: string, args: unknown[], share: number): unknown[] {
  const [bytes, ...rest] = args;
  return name === 'writeFile' && share < 1 && bytes instanceof Uint8Array
    ? [bytes.subarray(0, bytes.length * share), ...rest]
    : args;
}
