/** `npm run notices`: writes THIRD-PARTY-NOTICES.txt anew, from what is in the bundles. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledLibraries, notAllowed, NOTICES, noticesText } from './lib/notices.mjs';
import { ROOT } from './lib/root.mjs';

const libraries = await bundledLibraries();
const faults = notAllowed(libraries);
for (const { name, version, licence, bytes } of libraries)
  console.log(`${String(bytes).padStart(7)}  ${name} ${version}  ${licence}`);
for (const fault of faults) console.error(fault);
if (faults.length === 0) writeFileSync(join(ROOT, NOTICES), noticesText(libraries));
process.exit(faults.length === 0 ? 0 : 1);
