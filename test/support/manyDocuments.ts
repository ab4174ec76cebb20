import { createHash } from 'node:crypto';
import { madeArticle } from './madeArticle';
import { seededRandom } from './seededRandom';

const DAY_MS = 24 * 60 * 60 * 1000;
const FIRST = Date.UTC(2023, 0, 9);
const WORDS = 300;

/** Files of a client, “Long Standing”, with this many documents and their stored drafts, over years; the same every time. */
export function manyDocuments(count: number): Record<string, string> {
  const random = seededRandom(500);
  const between = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  const files: Record<string, string> = {};
  for (let i = 1; i <= count; i++) {
    let time = FIRST + i * 2.8 * DAY_MS;
    const wait = (least: number, most: number): string =>
      new Date((time += between(least, most) * DAY_MS)).toISOString();
    let prose = madeArticle(WORDS, i);
    const rounds = Array.from({ length: between(1, 3) }, (_, round) => {
      const id = createHash('sha256').update(prose).digest('hex').slice(0, 12);
      files[`.rounds/drafts/long-standing/letter-${i}/draft-${round + 1}.${id}.md`] = prose;
      const [quote = ''] = /\w+ \w+ \w+/.exec(prose.slice(200)) ?? [];
      prose = prose.replace(quote, 'other words here now');
      const sent = wait(0, 2);
      const comment = { id: `c${round}`, from: 'Jo', at: wait(1, 6), text: 'Could this be shorter?', quote };
      const status = i > count - 15 ? 'open' : 'done';
      wait(1, 5);
      return {
        sent,
        draft: id,
        rating: between(2, 5),
        comments: [{ ...comment, class: 'revision', status }],
      };
    });
    const project = i % 10 === 0 ? 'Annual reports' : 'Weekly letter';
    const approved = i < count - 20 ? { approved: new Date(time).toISOString() } : {};
    const front = { title: `Letter ${i}`, client: 'Long Standing', project, rounds, ...approved };
    files[`letters/letter-${i}.md`] = `---\n${JSON.stringify(front)}\n---\n${prose}`;
  }
  return files;
}
