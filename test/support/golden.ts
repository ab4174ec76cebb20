import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Frame, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { ROOT } from './root';

const FONT = 'node_modules/@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2';
/** How far two colours may be apart, of 1: what browsers do differently at the edges of letters. */
const COLOUR_DISTANCE = 0.2;
/** The share of the picture that may differ: less than a word of it, more than a changed accent of the theme's borders. */
const DIFFERENT_SHARE = 0.002;

/**
 * Compares a page, or the frame of a webview, as it is drawn with one font that is the same everywhere, with
 * `test/golden/pictures/NAME.png`. `UPDATE_GOLDENS=1` writes the pictures anew; look at them before they are committed.
 * @throws where they differ; what was drawn, and where it differs, is then in `test/out/golden`
 */
export async function looksLikeGolden(page: Page, frame: Frame, name: string): Promise<void> {
  await frame.evaluate(pinnedFont());
  const drawn = PNG.sync.read(await pictureOf(page, frame));
  const file = join(ROOT, `test/golden/pictures/${name}.png`);
  if (process.env['UPDATE_GOLDENS'] === '1') return write(file, drawn);
  assert.ok(existsSync(file), `no golden ${file}: look at a new one, made with UPDATE_GOLDENS=1`);
  const golden = PNG.sync.read(readFileSync(file));
  const { width, height } = golden;
  const out = join(ROOT, `test/out/golden/${name}`);
  write(`${out}.png`, drawn);
  assert.deepEqual([drawn.width, drawn.height], [width, height], `${name} has another size`);
  const difference = new PNG({ width, height });
  const pixels = pixelmatch(golden.data, drawn.data, difference.data, width, height, {
    threshold: COLOUR_DISTANCE,
  });
  write(`${out}.difference.png`, difference);
  const share = pixels / (width * height);
  assert.ok(
    share <= DIFFERENT_SHARE,
    `${name}: ${(share * 100).toFixed(2)} % differ, see ${out}.difference.png`,
  );
}

async function pictureOf(page: Page, frame: Frame): Promise<Buffer> {
  if (frame === page.mainFrame()) return page.screenshot({ fullPage: true, animations: 'disabled' });
  const element = await frame.frameElement();
  return element.screenshot({ animations: 'disabled' });
}

/** As an expression of the debugger, with the font's bytes in it, it gets past a policy that lets no font be fetched. */
function pinnedFont(): string {
  const bytes = readFileSync(join(ROOT, FONT)).toString('base64');
  return `(async () => {
    const bytes = Uint8Array.from(atob('${bytes}'), (c) => c.charCodeAt(0));
    document.fonts.add(await new FontFace('Golden', bytes.buffer).load());
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { font-family: Golden !important; caret-color: transparent !important }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    await document.fonts.ready;
    window.dispatchEvent(new Event('resize'));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  })()`;
}

function write(file: string, picture: PNG): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, PNG.sync.write(picture));
}
