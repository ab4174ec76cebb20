/**
 * The packages that VS Code installs: one for VS Code on a computer and on a remote one, and one for VS Code in a browser without a
 * server. Two, for either alone is half as large.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateAsync } from '@gfx/zopfli';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { repacked } from './repack.mjs';
import { ROOT } from './root.mjs';

const JSON_FILE = /\.(?:json|code-snippets)$/;

/**
 * What each package lacks of the manifest, and which files it has.
 * @type {Record<'computer' | 'web', {leftOut: readonly string[], has: (file: string) => boolean, target?: string}>}
 */
const PACKAGES = {
  computer: {
    leftOut: ['browser', 'scripts'],
    has: (file) => !file.startsWith('dist/web/'),
  },
  web: {
    leftOut: ['main', 'scripts'],
    // And the pages of the webviews.
    has: (file) => !file.startsWith('dist/') || /^dist\/(web\/|redline|history)/.test(file),
    target: 'web',
  },
};

/**
 * @param {keyof typeof PACKAGES} name
 * @param {string} packagePath
 * @param {readonly string[]} files from ROOT
 */
async function make(name, packagePath, files) {
  const { leftOut, has, target } = PACKAGES[name];
  const folder = mkdtempSync(join(tmpdir(), 'revision-rounds-package-'));
  try {
    for (const file of files.filter(has)) cpSync(join(ROOT, file), join(folder, file), { recursive: true });
    for (const file of files.filter((name) => has(name) && JSON_FILE.test(name))) {
      const value = JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
      if (file === 'package.json') for (const key of leftOut) delete value[key];
      // As short as it can be said: nobody reads it there.
      writeFileSync(join(folder, file), JSON.stringify(value));
    }
    await createVSIX({
      cwd: folder,
      packagePath,
      // The libraries are inside the bundles.
      dependencies: false,
      ...(target && { target }),
      // There is no public repository yet that links in the read-me could be completed with.
      allowMissingRepository: true,
      rewriteRelativeLinks: false,
    });
    writeFileSync(packagePath, await repacked(readFileSync(packagePath), shortest));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @type {Map<string, Promise<Uint8Array>>} */
const packed = new Map();

/**
 * vsce packs at the usual level; this looks longer for the shortest way to say the same in the same format, which takes seconds and makes
 * the package 4 % smaller. More than five rounds of looking save no thousandth more. What both packages have is packed once.
 * @param {Uint8Array} bytes
 */
function shortest(bytes) {
  const key = createHash('sha256').update(bytes).digest('hex');
  const known = packed.get(key) ?? deflateAsync(bytes, { numiterations: 5 });
  packed.set(key, known);
  return known;
}

/**
 * Builds, and makes both.
 * @param {string} packagePath a `.vsix` file; the one for the web stands beside it, `...-web.vsix`
 */
export async function makePackages(packagePath) {
  execFileSync(process.execPath, [join(ROOT, 'esbuild.js'), '--production'], { cwd: ROOT, stdio: 'inherit' });
  const files = await listFiles({ cwd: ROOT, packageManager: PackageManager.None });
  await make('computer', packagePath, files);
  await make('web', packagePath.replace(/\.vsix$/, '-web.vsix'), files);
}
