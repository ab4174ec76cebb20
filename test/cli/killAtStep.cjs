'use strict';
/**
 * Loaded before the command line: kills the process at the n-th of its calls that change the file system.
 * KILL_AT_STEP: n, from 1. KILL_WHEN: `before` the call, `after` it, or `half` (a write has written half of its bytes).
 */
const fs = require('node:fs/promises');

const step = Number(process.env['KILL_AT_STEP']);
const when = process.env['KILL_WHEN'];
let steps = 0;

function die() {
  process.kill(process.pid, 'SIGKILL');
  // The signal may take a moment: nothing more is done meanwhile.
  for (;;);
}

/** @param {Record<string, any>} owner @param {string} name */
function watch(owner, name) {
  const original = owner[name];
  owner[name] = async function (/** @type {any[]} */ ...args) {
    const now = ++steps === step;
    if (now && when === 'before') die();
    if (now && when === 'half') {
      if (name === 'writeFile') await original.call(this, args[0].subarray(0, args[0].length >> 1));
      die();
    }
    const result = await original.apply(this, args);
    if (now && when === 'after') die();
    return result;
  };
}

for (const name of ['mkdir', 'link', 'rename', 'rm', 'chmod']) watch(fs, name);
const open = fs.open;
/** @type {any} */ (fs).open = async (/** @type {any[]} */ ...args) => {
  const now = ++steps === step;
  if (now && when !== 'after') die();
  const handle = await open.apply(fs, /** @type {any} */ (args));
  for (const name of ['writeFile', 'sync', 'chmod', 'close']) watch(handle, name);
  if (now) die();
  return handle;
};
