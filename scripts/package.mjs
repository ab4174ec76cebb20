/** `npm run package [-- FILE]`: builds and makes revision-rounds-VERSION.vsix, or FILE. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT } from './lib/root.mjs';
import { makePackage } from './lib/vsix.mjs';

const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
await makePackage(resolve(process.argv[2] ?? join(ROOT, `${name}-${version}.vsix`)));
