/**
 * How soon a redline of 10,000 words is there to be read, and how it scrolls, against the plain text of the same draft in
 * the same browser. The text is the sample's own prose, repeated with other words in it; every fifth paragraph is edited, every
 * twentieth gone, two moved, and 200 comments stand beside it. Prints one table; ratios are what counts, milliseconds depend
 * on the machine. `--words N` for another length.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/lib/browser.mjs';
import { buildRedline } from '../../src/core/redline';
import { viewRedline } from '../../src/core/redline/view';
import type { Show } from '../../src/features/redline/protocol';
import { longArticle } from '../support/longArticle';
import { ROOT } from '../support/root';
import { comment } from '../unit/redline/support';
import { WORDS } from '../unit/redline/words';

const { values } = parseArgs({ options: { words: { type: 'string', default: '10000' } } });
const WANTED_WORDS = Number(values.words);
const COMMENTS = 200;
/** The middle of this many runs is told: the first is slow, any may be disturbed. */
const RUNS = 9;

function draftOf(words: number): string {
  const article = longArticle(2000).trim();
  let text = '';
  for (let copy = 0; text.split(/\s+/).length < words; copy++) {
    // Otherwise every copy would be the same passage, which no draft is.
    text += `${article.replace(/\b(\p{L}{4,})\b/gu, (word, _, at: number) => ((at * 7 + copy) % 11 === 0 ? `${word}${copy}` : word))}\n\n`;
  }
  return text;
}

function revised(text: string): string {
  const paragraphs = text.trim().split('\n\n');
  const edited = paragraphs.flatMap((paragraph, i) => {
    if (i % 20 === 19) return [];
    if (i % 5 === 2)
      return [
        paragraph
          .replace(/\b(\p{L}{5,})\b/u, 'certainly')
          .replace(/ (\p{L}+) (\p{L}+)([.,])/u, ' $2 instead$3'),
      ];
    return [paragraph];
  });
  edited.push(...edited.splice(3, 1), ...edited.splice(30, 1));
  return edited.join('\n\n');
}

function quotesOf(text: string): string[] {
  const paragraphs = text.split('\n\n').filter((paragraph) => paragraph.split(' ').length > 12);
  return Array.from({ length: COMMENTS }, (_, i) => {
    const words = (paragraphs[(i * 7) % paragraphs.length] ?? '').split(' ');
    return words.slice(i % 6, (i % 6) + 6).join(' ');
  });
}

interface Timed {
  readonly engine: number;
  readonly view: number;
  readonly message: Show;
}

function make(before: string, after: string): Timed {
  const comments = quotesOf(before).map((quote, i) =>
    comment(`c${i + 1}`, { quote, from: 'Jane', at: '2026-11-05' }),
  );
  const started = performance.now();
  const redline = buildRedline({
    oldProse: before,
    newProse: after,
    earlier: [],
    feedback: [{ round: 1, prose: before, comments }],
  });
  const built = performance.now();
  const rows = viewRedline(redline, WORDS, { comments: true, live: true });
  return { engine: built - started, view: performance.now() - built, message: messageOf(redline, rows) };
}

function messageOf(redline: ReturnType<typeof buildRedline>, rows: Show['rows']): Show {
  const names =
    'heading from to filter all unasked open oneComment previous next comments print save toolbar none';
  const labels = Object.fromEntries(names.split(' ').map((name) => [name, name]));
  return {
    type: 'show',
    state: { document: 'bench', from: 1, to: 'now' },
    language: 'en',
    summary: '',
    labels: { ...labels, legend: [] } as unknown as Show['labels'],
    olderVersions: [{ value: 1, label: 'Draft 1' }],
    newerVersions: [{ value: 'now', label: 'Now' }],
    rows,
    changes: redline.changes.map((change) => ({
      ...change,
      comments: [...change.comments, ...change.likely],
      label: '',
    })),
    comments: redline.comments.map(({ id, text }) => ({ id, label: text, isOpen: true })),
  };
}

const HTML = '<!DOCTYPE html><html lang="en"><head><title>bench</title></head><body></body></html>';

/** From the message to the frame after it is drawn, in milliseconds. */
async function drawRedline(page: Page, message: Show): Promise<number> {
  await page.setContent(HTML);
  await page.addStyleTag({ path: join(ROOT, 'dist/redline.css') });
  await page.evaluate(
    'globalThis.acquireVsCodeApi = () => ({ postMessage() {}, setState() {}, getState() {} })',
  );
  await page.addScriptTag({ content: readFileSync(join(ROOT, 'dist/redline.js'), 'utf8') });
  await page.evaluate(`globalThis.message = ${JSON.stringify(message)}`);
  // The lines are drawn in a frame of their own.
  return page.evaluate(
    `(() => { ${DRAWN}; return drawn(() => globalThis.dispatchEvent(new MessageEvent('message', { data: message }))); })()`,
  );
}

async function drawPlain(page: Page, text: string): Promise<number> {
  await page.setContent(HTML);
  await page.evaluate(`globalThis.text = ${JSON.stringify(text)}`);
  return page.evaluate(`(() => { ${DRAWN}; return drawn(() => {
    for (const paragraph of text.split('\\n\\n')) {
      const made = document.createElement('p');
      made.textContent = paragraph;
      document.body.append(made);
    }
  }); })()`);
}

const DRAWN = `function drawn(work) {
  return new Promise((resolve) => requestAnimationFrame(() => {
    const started = performance.now();
    work();
    requestAnimationFrame(() => requestAnimationFrame(() => {
      document.body.getBoundingClientRect();
      setTimeout(() => resolve(performance.now() - started), 0);
    }));
  }));
}`;

/** The longest and the middle time between two frames while the page is scrolled from end to end, in milliseconds. */
function scroll(page: Page): Promise<{ middle: number; longest: number }> {
  return page.evaluate(`new Promise((resolve) => {
    const times = [];
    let last = performance.now();
    const step = (now) => {
      times.push(now - last);
      last = now;
      scrollBy(0, 400);
      if (scrollY + innerHeight < document.documentElement.scrollHeight - 1) requestAnimationFrame(step);
      else resolve({ middle: times.sort((a, b) => a - b)[times.length >> 1], longest: Math.max(...times) });
    };
    requestAnimationFrame(step);
  })`);
}

const middle = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;
const ms = (time: number): string => `${time.toFixed(0)} ms`;

async function main(): Promise<void> {
  const before = draftOf(WANTED_WORDS);
  const after = revised(before);
  const made = Array.from({ length: RUNS }, () => make(before, after));
  const { message } = made[0] as Timed;
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const [plain, drawn]: [number[], number[]] = [[], []];
  for (let run = 0; run < RUNS; run++) {
    plain.push(await drawPlain(page, after));
    drawn.push(await drawRedline(page, message));
  }
  const scrolled = await scroll(page);
  await drawPlain(page, after);
  const scrolledPlain = await scroll(page);
  await browser.close();
  const cold = (made[0]?.engine ?? 0) + (made[0]?.view ?? 0) + (drawn[0] ?? 0);
  console.table({
    'words, changes, comments': [
      after.split(/\s+/).length,
      message.changes.length,
      message.comments.length,
    ].join(', '),
    'model (first, middle)': `${ms(made[0]?.engine ?? 0)}, ${ms(middle(made.map(({ engine }) => engine)))}`,
    'view (first, middle)': `${ms(made[0]?.view ?? 0)}, ${ms(middle(made.map(({ view }) => view)))}`,
    'message size': `${(JSON.stringify(message).length / 1024).toFixed(0)} kB`,
    'drawn (first, middle)': `${ms(drawn[0] ?? 0)}, ${ms(middle(drawn))}`,
    'plain text drawn (first, middle)': `${ms(plain[0] ?? 0)}, ${ms(middle(plain))}`,
    'drawn : plain': (middle(drawn) / middle(plain)).toFixed(1),
    'all of it, the first time': ms(cold),
    'frame while scrolling (middle, longest)': `${ms(scrolled.middle)}, ${ms(scrolled.longest)}`,
    'frame of plain text': `${ms(scrolledPlain.middle)}, ${ms(scrolledPlain.longest)}`,
  });
}

main().catch((error: unknown) => {
  console.error(error);
  // A browser that is still open would keep this process.
  process.exit(1);
});
