/** `npm run package [-- FILE]`: builds and makes revision-rounds-VERSION.vsix, or FILE. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { ROOT } from './lib/root.mjs';

const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const packagePath = resolve(process.argv[2] ?? join(ROOT, `${name}-${version}.vsix`));
// The libraries are inside the bundles. vsce builds first: `vscode:prepublish` in package.json.
await createVSIX({
  cwd: ROOT,
  packagePath,
  dependencies: false,
  // There is no public repository yet that links in the read-me could be completed with.
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});
