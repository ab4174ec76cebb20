/** Installs what package-lock.json names, if it is not there already. Node's own modules only. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { ROOT } from './root.mjs';

/** @typedef {Record<string, {version?: string, optional?: boolean, os?: string[], cpu?: string[]}>} Packages */

/**
 * @param {string} file
 * @returns {Packages}
 */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(join(ROOT, file), 'utf8')).packages;
  } catch {
    return {}; // npm writes its own list last: without it nothing is complete
  }
}

/** Whether node_modules holds every package of the lock, in its version. Optional ones may be for another system. */
function upToDate() {
  const installed = packagesIn('node_modules/.package-lock.json');
  return Object.entries(packagesIn('package-lock.json')).every(
    ([place, { version, optional }]) =>
      place === '' || (installed[place] ? installed[place].version === version : optional === true),
  );
}

/** Throws an error with npm's own words when the packages cannot be installed. */
export async function ensureDependencies() {
  if (upToDate()) return;
  console.log('Installing the packages of package-lock.json ...');
  await npm(['ci', '--ignore-scripts'], { cwd: ROOT, purpose: 'install the packages of package-lock.json' });
}
