/** `npm run package [-- FILE]`: builds, and makes revision-rounds-VERSION.vsix, or FILE, and the one for the web beside it. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makePackages } from './lib/packages.mjs';
import { ROOT } from './lib/root.mjs';

const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
await makePackages(resolve(process.argv[2] ?? join(ROOT, `${name}-${version}.vsix`)));
