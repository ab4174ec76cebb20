import type { LetterKind } from '../../../src/core/letters/kinds';
import type { Address, LetterLanguage } from '../../../src/core/letters/language';
import type { Asked } from '../../../src/core/letters/model';
import { writeLetter, type Written } from '../../../src/formats/letters';
import { ok } from '../../../src/core/problem';
import { english } from '../../../src/core/said';
import { draftId } from '../../../src/store/drafts';
import { gatherLetter, type GatheredLetter } from '../../../src/store/letters';
import { createLibrary, type Library } from '../../../src/store/library';
import { memoryPorts, type MemoryPorts } from '../../support/memoryPorts';

/** One client with everything that a letter may speak of, and another one whose words must never be seen. */
export const OTHER = 'Halibut Holdings';
const OTHER_WORDS = 'Tell nobody about the halibut.';

const TERMS = `clients:
  Northwind Coaching:
    approver: Jane Doe
    currency: EUR
    included_rounds: 2
    extra_round: 120
    goals: [more newsletter sign-ups, fewer phone calls]
    mistakes:
      - {at: 2026-10-01, what: "A mistake that nobody knows of."}
      - {at: 2026-11-14, what: "On 14 November you got the draft of 7 November again."}
    projects:
      Spring newsletter:
        fee: 1450
  ${OTHER}:
    approver: Harry Halibut
    rate: 77
    goals: [${OTHER_WORDS}]
    projects:
      Spring newsletter: {fee: 7777}
`;

const FIRST = 'When I started out, I was terrified of disappointing people.\n\nSay no early. It is kind.\n';
const SECOND = 'Last spring a client asked me for a favour.\n\nSay no early. It is kind.\n';
const NOW = 'Last spring a client asked me for a favour.\n\nSay no early, and say it once. It is kind.\n';

async function articleIn(language: string): Promise<Record<string, string>> {
  const ids = [await draftId(FIRST), await draftId(SECOND)];
  return {
    [`.rounds/drafts/northwind/line/draft-1.${ids[0]}.md`]: FIRST,
    [`.rounds/drafts/northwind/line/draft-2.${ids[1]}.md`]: SECOND,
    'line.md': `---
title: Draw the line
client: Northwind Coaching
project: Spring newsletter
language: ${language}
due: 2026-11-30
rounds:
  - sent: 2026-11-02T09:14:00+01:00
    draft: "${ids[0]}"
    minutes: 90
    comments:
      - {id: c1, from: Jane, at: 2026-11-05, text: "The opening is too slow, get to the story.", quote: "When I started out, I was terrified of disappointing people.", status: done, reply: "The story now starts the piece."}
  - sent: 2026-11-07T18:02:00+01:00
    draft: "${ids[1]}"
    minutes: 60
    comments:
      - {id: c2, from: Jane, at: 2026-11-11, text: "Shorter headings, please.", status: done}
  - sent: 2026-11-14T18:02:00+01:00
    draft: "${ids[1]}"
    comments:
      - {id: c3, from: Jane, at: 2026-11-19T16:20:00+01:00, text: "Say it once, not twice.", quote: "Say no early.", status: done, reply: "Done, in the same sentence."}
      - {id: c4, from: Tom, at: 2026-11-19T16:20:00+01:00, text: "Please shorten this.", quote: "It is kind."}
      - {id: c5, from: Jane, at: 2026-11-19T16:25:00+01:00, text: "Could you expand this?", quote: "It is kind."}
      - {id: c6, from: Jane, at: 2026-11-19T16:25:00+01:00, text: "Can you make it pop?"}
      - {id: c7, from: Jane, at: 2026-11-19T16:25:00+01:00, text: "Could you also write three posts from it?", class: scope}
      - {id: c8, from: Jane, at: 2026-11-19T16:25:00+01:00, text: "Who takes the photograph?", class: question, reply: "I bring one along on Friday."}
      - {id: c9, from: Jane, at: 2026-11-19T16:25:00+01:00, text: "Leave out the kindness.", status: declined, reply: "It is what the piece is about."}
      - {id: c10, from: Jane, at: 2026-11-19T16:25:00+01:00, text: "Perhaps a second part next year.", status: parked}
      - {id: c11, from: Jane, at: 2026-11-19T16:25:00+01:00, text: "I love the title.", class: praise}
---
${NOW}`,
  };
}

const BESIDES: Readonly<Record<string, string>> = {
  '.rounds/clients.yaml': TERMS,
  'kind.md': `---
title: The kind no
client: Northwind Coaching
project: Spring newsletter
rounds:
  - sent: 2026-10-01
    comments: [{id: c1, at: 2026-10-02, text: One., status: done}]
  - sent: 2026-10-05
    comments: [{id: c2, at: 2026-10-06, text: Two., status: done}]
  - sent: 2026-10-08
    extra: paid
    minutes: 45
    comments: [{id: c3, at: 2026-10-09, text: Three., status: done}]
  - sent: 2026-10-12
    extra: given
    comments: [{id: c4, at: 2026-10-13, text: Four., status: done}]
  - sent: 2026-10-15
approved: 2026-10-16
---
No.
`,
  'notYet.md':
    '---\ntitle: Not yet\nclient: Northwind Coaching\nproject: Spring newsletter\ndue: 2026-12-15\n---\n',
  'fish.md': `---
title: ${OTHER_WORDS}
client: ${OTHER}
project: Spring newsletter
rounds:
  - sent: 2026-11-18
    extra: paid
    comments: [{id: c1, from: Harry, at: 2026-11-19, text: "${OTHER_WORDS}"}]
---
Fish.
`,
};

export interface LetterWish {
  readonly kind: LetterKind;
  readonly language?: string;
  readonly address?: Address;
  readonly document?: string;
  readonly asked?: Asked;
  readonly signature?: string;
  /** Files that are there besides, or instead. */
  readonly files?: Readonly<Record<string, string>>;
}

export const ASKED: Asked = {
  what: 'On 14 November you got the draft of 7 November again.',
  error: 'I attached the wrong file.',
  fix: 'You have the right one now.',
  offer: 'The next round is free.',
};

/** The record as files, in memory. */
export async function workspace(wish: Partial<LetterWish>): Promise<MemoryPorts> {
  return memoryPorts({ ...(await articleIn(wish.language ?? 'en')), ...BESIDES, ...wish.files });
}

function libraryOf(ports: MemoryPorts): Library {
  const library = createLibrary(2);
  for (const file of ports.contents.keys())
    if (!file.startsWith('.rounds/')) library.setDocument(file, '.rounds', ports.text(file));
  library.setTerms('.rounds', '.rounds/clients.yaml', ports.text('.rounds/clients.yaml'));
  return library;
}

export async function gathered(
  ports: MemoryPorts,
  wish: LetterWish,
  library = libraryOf(ports),
): Promise<GatheredLetter> {
  const about = library.whole(wish.document ?? 'line.md');
  if (!about) throw new Error('no tracked document');
  const letter = await gatherLetter(ports, library.state, {
    kind: wish.kind,
    about,
    address: wish.address ?? 'informal',
    signature: wish.signature ?? 'Ann Writer',
    replyHours: 24,
    asked: wish.asked ?? ASKED,
    nameOf: (location) => location.replace(/\.md$/, ''),
  });
  if (!letter.ok) throw new Error(english(letter.problem.message));
  return letter.value;
}

interface Desk {
  readonly ports: MemoryPorts;
  readonly library: Library;
}

async function deskOf(wish: Partial<LetterWish>): Promise<Desk> {
  const ports = await workspace(wish);
  return { ports, library: libraryOf(ports) };
}

/** Writing a letter changes nothing, so that those in one language may share what is read for them. */
const shared = new Map<string, Promise<Desk>>();

function sharedDesk(language: string): Promise<Desk> {
  const desk = shared.get(language) ?? deskOf({ language });
  shared.set(language, desk);
  return desk;
}

const isTemplate = (file: string): boolean => file.startsWith('.rounds/letters/');

/** Writes a letter as the product does, with the writer's own templates in `.rounds/letters`. */
export async function written(wish: LetterWish): Promise<Written> {
  const files = wish.files ?? {};
  const { ports, library } = await (Object.keys(files).every(isTemplate)
    ? sharedDesk(wish.language ?? 'en')
    : deskOf(wish));
  const { input, language } = await gathered(ports, wish, library);
  return writeLetter({
    input,
    language,
    readOwn: (folder, name) => Promise.resolve(ok(files[`.rounds/letters/${folder}/${name}.md`] ?? null)),
  });
}

export async function letter(wish: LetterWish): Promise<string> {
  const result = await written(wish);
  if (!result.ok) throw new Error(`${result.template ?? wish.kind}: ${english(result.problem.message)}`);
  return result.text;
}

/** Languages in which the two ways to address a client differ in more than the greeting. */
export const WITH_ADDRESS: readonly LetterLanguage[] = ['de', 'fr', 'es', 'ca'];
