/** A made file of 100 pages with 500 comments: how long it takes to read and place, beside unzipping and parsing its XML alone. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { placeFeedback } from '../../src/core/intake/place';
import { english } from '../../src/core/said';
import { readDocx } from '../../src/formats/docx';
import { comment, del, ins, makeDocx, on, p, r } from '../support/docx/makeDocx';
import { seededRandom } from '../support/seededRandom';
import { firstDraft } from '../support/year/prose';
import { chanceOf } from '../support/year/chance';

const WORDS = 50_000;
const COMMENTS = 500;
/** Runs of which the middle counts. */
const RUNS = 5;

interface Made {
  readonly bytes: Uint8Array;
  readonly draft: string;
}

/** Sentences are runs of their own, as Word's are; every second comment's passage has a tracked change in it. */
function hundredPages(): Made {
  const chance = chanceOf(7);
  const random = seededRandom(8);
  const draft: string[] = [];
  const body: string[] = [];
  const comments: string[] = [];
  let words = 0;
  while (words < WORDS) {
    for (const sentences of firstDraft(chance, 'A chapter')) {
      const plain = sentences.map((text) => text.replace(/[*#]/g, '').trim());
      words += plain.join(' ').split(' ').length;
      draft.push(plain.join(' '));
      body.push(p(...plain.map((text, i) => runs(text, i > 0 ? ' ' : ''))));
    }
  }
  function runs(text: string, space: string): string {
    if (random() > (COMMENTS * 20) / WORDS || comments.length >= COMMENTS) return r(space + text);
    const id = comments.length;
    comments.push(comment(id, `Is this right? (${id})`));
    const [first = '', ...rest] = text.split(' ');
    return r(space) + on(id, id % 2 ? r(text) : del(first) + ins('Newly') + r(` ${rest.join(' ')}`));
  }
  return { bytes: makeDocx({ body: body.join(''), comments: comments.join('') }), draft: draft.join('\n\n') };
}

async function timed(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}

function onlyParse(bytes: Uint8Array): void {
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    if (!name.endsWith('.xml')) continue;
    new SaxesParser({ xmlns: true }).write(strFromU8(content)).close();
  }
}

export async function measureSpeed(): Promise<void> {
  const { bytes, draft } = hundredPages();
  const read = await readDocx(bytes);
  if (!read.ok) throw new Error(english(read.problem.message));
  const document = draft.replaceAll('coffee', 'tea');
  const place = (): unknown => placeFeedback(read.value, { drafts: [{ round: 1, prose: draft }], document });
  const [parsing, reading, placing] = [
    await timed(() => onlyParse(bytes)),
    await timed(() => readDocx(bytes)),
    await timed(place),
  ];
  console.log(`100 pages, ${read.value.comments.length} comments, ${read.value.changes.length} changes`);
  console.table({
    'unzipping and parsing alone': { ms: Math.round(parsing), 'times that': 1 },
    reading: { ms: Math.round(reading), 'times that': (reading / parsing).toFixed(1) },
    placing: { ms: Math.round(placing), 'times that': (placing / parsing).toFixed(1) },
    'import (target 2000)': {
      ms: Math.round(reading + placing),
      'times that': ((reading + placing) / parsing).toFixed(1),
    },
  });
}
