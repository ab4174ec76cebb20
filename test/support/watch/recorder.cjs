'use strict';
/**
 * Writes a line for every way out of a Node process that is used: `watch(FILE)`; or, with `--require`, the file that WATCH_FILE names.
 * What was called goes on as before. A line is `{way, to, stack}` as JSON.
 *
 * The lowest functions are watched through which all others of Node go: `http`, `https` and `fetch` connect a socket, `execFile` and `fork`
 * spawn a child.
 */
const { appendFileSync } = require('node:fs');
const childProcess = require('node:child_process');
const dgram = require('node:dgram');
const dns = require('node:dns');
const net = require('node:net');
const vm = require('node:vm');
const workers = require('node:worker_threads');

/** Deep enough to find who called from below the modules of Node. */
const FRAMES = 100;

/** @param {string} file */
function watch(file) {
  const note = (/** @type {string} */ way, /** @type {unknown} */ to) => {
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = FRAMES;
    const { stack } = new Error();
    Error.stackTraceLimit = limit;
    appendFileSync(file, `${JSON.stringify({ way, to: told(to), stack })}\n`);
  };
  /** @type {(owner: any, names: readonly string[], way: string) => void} */
  const onCall = (owner, names, way) => {
    for (const name of names) {
      const original = owner[name];
      if (typeof original !== 'function') throw new Error(`there is no ${way} ${name}`);
      owner[name] = new Proxy(original, {
        apply(target, self, args) {
          note(way, args[0]);
          return Reflect.apply(target, self, args);
        },
        construct(target, args, made) {
          note(way, args[0]);
          return Reflect.construct(target, args, made);
        },
      });
    }
  };
  onCall(net.Socket.prototype, ['connect'], 'connect');
  onCall(net.Server.prototype, ['listen'], 'listen');
  onCall(dgram.Socket.prototype, ['bind', 'connect', 'send'], 'datagram');
  onCall(dns, ['lookup', 'lookupService', 'reverse', ...resolvers(dns)], 'name');
  onCall(dns.promises, ['lookup', 'lookupService', 'reverse', ...resolvers(dns.promises)], 'name');
  onCall(globalThis, ['fetch'], 'fetch');
  if ('WebSocket' in globalThis) onCall(globalThis, ['WebSocket'], 'fetch');
  onCall(childProcess.ChildProcess.prototype, ['spawn'], 'child');
  onCall(childProcess, ['spawnSync', 'execFileSync', 'execSync'], 'child');
  onCall(workers, ['Worker'], 'thread');
  onCall(vm, ['Script', 'runInThisContext', 'runInNewContext', 'runInContext', 'compileFunction'], 'code');
  onCall(globalThis, ['eval', 'Function'], 'code');
  Object.defineProperty(Function.prototype, 'constructor', { value: globalThis.Function });
  onCall(process, ['dlopen'], 'native');
}

/** @param {object} of @returns {string[]} */
const resolvers = (of) => Object.keys(of).filter((name) => /^resolve[\w]*$/.test(name));

/** What is called with, as one line: an address, a program, a piece of code. @param {any} to */
function told(to) {
  const first = Array.isArray(to) ? to[0] : to;
  const text = typeof first === 'object' && first !== null ? nameOf(first) : String(first);
  return text.slice(0, 200);
}

/** @param {Record<string, unknown>} options of a connection or a child */
const nameOf = ({ path, host, port, file }) => String(path ?? file ?? `${host ?? 'localhost'}:${port}`);

module.exports = { watch };
if (process.env['WATCH_FILE']) watch(process.env['WATCH_FILE']);
