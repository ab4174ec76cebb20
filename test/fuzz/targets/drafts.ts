import { posix, win32 } from 'node:path';
import type { Files } from '../../../src/store/ports';
import { memoryPorts, type MemoryPorts } from '../../support/memoryPorts';
import { sampleDrafts } from '../../support/sampleDrafts';
import type { Chance } from '../../support/year/chance';
import { anyWords } from '../actions';
import { bytesOf, heavy, must, textOf, type Outcome, type Target } from '../model';
import { mutateBytes, mutateText } from '../mutate';
import { refused, scanWords, spanInside } from '../oracles';
import { oneOf } from '../random';
import { CHARACTERS, MARKUP, NAMES, PATHS, YAML } from '../tokens';
import { product } from '../product';

const articles = sampleDrafts();
const good = articles.flat();
const soil = {
  tokens: [...MARKUP, ...CHARACTERS, ...NAMES, ...PATHS.map((path) => `![a](${path})`)],
  others: good,
};
const KILOBYTE = 1024;

/** The drafts that were kept: found by their ids, checked, and compared with each other and the text of now. */
export const drafts: Target = {
  name: 'stored-drafts',
  landmarks: [
    (share) => 'word '.repeat(20 * KILOBYTE * share),
    (share) => 'x'.repeat(200 * KILOBYTE * share),
    heavy(0.2, (share) => '# a\n\n'.repeat(4000 * share)),
    (share) => '> '.repeat(20 * KILOBYTE * share),
    (share) => '- '.repeat(5 * KILOBYTE * share),
    heavy(0.1, (share) => '*_'.repeat(20 * KILOBYTE * share)),
    (share) => '['.repeat(20 * KILOBYTE * share),
    heavy(0.1, (share) => '![a]('.repeat(10 * KILOBYTE * share)),
    (share) => '<a '.repeat(20 * KILOBYTE * share),
    (share) => '`'.repeat(50 * KILOBYTE * share),
    (share) => '&'.repeat(50 * KILOBYTE * share),
    (share) => '|a'.repeat(10 * KILOBYTE * share),
    (share) => '{++a'.repeat(10 * KILOBYTE * share),
    (share) =>
      `![a](${'../'.repeat(50 * share)}etc/passwd) ![b](%2e%2e/x) ![c](..%2fx) ![d](/etc/passwd) ![e](file:///x) ![f](C:%5Cx)`,
  ],
  make: (chance) => mutateText(oneOf(chance, good), chance, soil),
  run: async (input, chance) => {
    const text = textOf(input);
    const kept = await keptAndFound(text, chance);
    comparedWith(text.slice(0, LONGEST_COMPARED), chance);
    return kept;
  },
  reference: (input) => void scanWords(textOf(input)),
  mostRatio: 6000,
};

/** What is compared is as long as an article gets; longer ones only take longer. */
const LONGEST_COMPARED = 20 * KILOBYTE;
const FOLDER = '/work/.rounds';

/** Files in memory, that are all below one folder on any system. */
function fenced(): MemoryPorts {
  const ports = memoryPorts({});
  const check = <T>(file: string, then: () => T): T => {
    for (const system of [posix, win32])
      must(
        system.normalize(file).replaceAll('\\', '/').startsWith(`${FOLDER}/`),
        'a file outside of the folder is asked for',
      );
    must(!/[\0:*?"<>|]/.test(file), 'a file has a name that no system can have');
    return then();
  };
  const { files } = ports;
  const watched: Files = {
    ...files,
    read: (file) => check(file, () => files.read(file)),
    create: (file, bytes) => check(file, () => files.create(file, bytes)),
  };
  return { ...ports, files: watched, roundsFolder: () => Promise.resolve(FOLDER) };
}

async function keptAndFound(text: string, chance: Chance): Promise<Outcome> {
  const ports = fenced();
  const label = { client: anyName(chance), document: anyName(chance), number: chance.between(1, 12_000) };
  const kept = await product.keepDraft(ports.files, FOLDER, label, text);
  must(kept.ok, 'a draft is not kept');
  const [file = ''] = ports.contents.keys();
  must(ports.contents.size === 1 && file.includes(`.${kept.value}.`), 'a draft is kept elsewhere');
  const found = await product.loadDraft(ports.files, FOLDER, kept.value);
  must(
    found.ok && found.value === new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf(text)),
    'a draft is not found as it was kept',
  );
  for (const id of [
    anyWords(chance),
    oneOf(chance, [...PATHS, ...NAMES]),
    '0'.repeat(chance.between(0, 70)),
  ]) {
    const other = await product.loadDraft(ports.files, FOLDER, id);
    must(!other.ok || id === kept.value, 'a draft is found by what is not its id');
  }
  const damaged = mutateBytes(bytesOf(text), chance, MARKUP);
  ports.contents.set(file, damaged);
  const again = await product.loadDraft(ports.files, FOLDER, kept.value);
  must(
    again.ok === (await product.hashOf(damaged)).startsWith(kept.value),
    'a damaged draft is taken for a whole one',
  );
  const head = chance.happens(0.2) ? 'rounds: {' : 'language: en';
  return (await sentFrom(ports, text, { ...label, head })) ? 'accepted' : 'refused';
}

async function sentFrom(
  ports: MemoryPorts,
  prose: string,
  label: { readonly client: string; readonly document: string; readonly head: string },
): Promise<boolean> {
  const document = `/work/${label.document}`;
  const text = `---\nclient: ${JSON.stringify(label.client)}\n${label.head}\n---\n${prose}`;
  ports.write(document, text);
  // As a file holds it: without halves of characters.
  const before = ports.text(document);
  const sent = await product.sendDraft(ports, document, { name: label.document });
  const after = ports.text(document);
  if (refused(sent)) {
    must(after === before, 'a draft that is not sent changes the document');
    return false;
  }
  must(after.endsWith(before.slice(before.indexOf('\n---\n') + 5)), 'sending changes the prose');
  must(
    sent.ok && (await product.draftId(before.slice(before.indexOf('\n---\n') + 5))) === sent.value.id,
    'another text is sent than stands there',
  );
  return true;
}

const anyName = (chance: Chance): string =>
  oneOf(chance, [
    ...PATHS,
    ...NAMES,
    ...YAML,
    'Northwind',
    'x'.repeat(300),
    '😀'.repeat(60),
    `${anyWords(chance)}${anyWords(chance)}`,
  ]).replaceAll('\0', '') || 'a';

/** Another text of the same article, or what is left of this one. */
function comparedWith(text: string, chance: Chance): void {
  const other = chance.happens(0.5)
    ? oneOf(chance, good)
    : mutateText(text, chance, soil).slice(0, LONGEST_COMPARED);
  const [old, now] = chance.happens(0.5) ? [text, other] : [other, text];
  const quote = old.slice(chance.between(0, old.length)).slice(0, chance.between(0, 200));
  const comments = [{ id: 'c1', quote, text: anyWords(chance) }];
  const traced = product.trace(old, now, { comments });
  for (const change of traced.changes) {
    spanInside(change.old, old.length, 'the old place of a change');
    spanInside(change.new, now.length, 'the new place of a change');
  }
  for (const { new: place } of traced.comments) spanInside(place, now.length, 'the place of a comment');
  const redline = product.buildRedline({ oldProse: old, newProse: now, feedback: [], earlier: [] });
  for (const { place } of redline.changes) spanInside(place, now.length, 'a change of a redline');
  const handover = {
    title: 'a',
    language: 'en',
    client: 'b',
    prose: now,
    redline: { oldProse: old, newProse: now, feedback: [], earlier: [], older: 'draft 1' },
  };
  product.asMarkdown(handover);
  product.asTracked(handover, true, 'Client');
  picturesStayInside(text);
}

function picturesStayInside(text: string): void {
  for (const name of product.picturesIn(text)) {
    const way = product.pathOfPicture(name, 1);
    if (way === null) continue;
    for (const system of [posix, win32]) {
      must(!system.isAbsolute(way), 'a picture is looked for elsewhere');
      must(
        system.join('/work/texts', way).replaceAll('\\', '/').startsWith('/work'),
        'a picture is looked for above the workspace',
      );
    }
  }
}
