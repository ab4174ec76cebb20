/**
 * The packages that VS Code installs: one for VS Code on a computer and on a remote one, and one for VS Code in a browser without a
 * server. Two, for either alone is half as large.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { ROOT } from './root.mjs';

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
    const whole = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const manifest = Object.fromEntries(Object.entries(whole).filter(([key]) => !leftOut.includes(key)));
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
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
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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
