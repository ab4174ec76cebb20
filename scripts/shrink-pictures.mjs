/** `npm run pictures:shrink -- FILE.png...`: writes each with at most 256 colours, where that makes it smaller. */
import { readFileSync, writeFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { palettePng } from './lib/palettePng.mjs';

for (const file of process.argv.slice(2)) {
  const before = readFileSync(file);
  const { png, distance } = palettePng(PNG.sync.read(before));
  if (png.length < before.length) writeFileSync(file, png);
  const kept = png.length < before.length ? '' : ', kept as it was';
  console.log(
    `${file}: ${before.length} -> ${png.length} bytes, no channel off by more than ${distance}${kept}`,
  );
}
