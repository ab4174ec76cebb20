import type { Chance } from './chance';

/** Words of articles about anything; a real text repeats its words too. */
const WORDS =
  `about after again along article asked away baker balance before begin behind better bread bridge brings calm carry
  chair chance change cheap clear client close coast coffee cold corner could count country cover cut daily dark deal deep
  door draft drive early easy empty enough evening every expect fair family field find first follow forest friend garden
  gather give glass good ground half hand harbour hard heat help high hold home honest hope hour house idea island kept
  kitchen late laugh lead learn leave light line listen little long lunch maker market matter meet middle money morning
  mountain move name near never night north notice office open order other over paper past people piece place plain plan
  point power price promise proof quiet rather reach reader ready reason remember rest return road roof room round season
  second sentence several share short shoulder simple slow small sound spring stand start station stone story street strong
  summer table taste tell thing think time today together town trade train tree trust turn under until use village visit
  voice wait walk warm watch water week weather while window winter without woman wonder word work world worth write year`.split(
    /\s+/,
  ) as [string, ...string[]];

/** Sentences of a paragraph, paragraphs of a draft: about 550 words, an ordinary client article. */
const SENTENCES = { least: 3, most: 6 };
const PARAGRAPHS = { least: 7, most: 11 };

/** A draft: paragraphs of sentences. The first is the title. */
export type Prose = readonly (readonly string[])[];

export function sentence(chance: Chance): string {
  const words = Array.from({ length: chance.between(7, 20) }, () => chance.one(WORDS));
  if (chance.happens(0.1)) words[2] = `*${words[2] ?? ''}*`;
  if (chance.happens(0.3)) words[4] = `${words[4] ?? ''},`;
  const said = words.join(' ');
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

export const words = (chance: Chance, least: number, most: number): string =>
  Array.from({ length: chance.between(least, most) }, () => chance.one(WORDS)).join(' ');

export function title(chance: Chance): string {
  return words(chance, 3, 6).replace(/^./, (letter) => letter.toUpperCase());
}

export function firstDraft(chance: Chance, heading: string): Prose {
  const paragraph = (): string[] =>
    Array.from({ length: chance.between(SENTENCES.least, SENTENCES.most) }, () => sentence(chance));
  return [
    [`# ${heading}`],
    ...Array.from({ length: chance.between(PARAGRAPHS.least, PARAGRAPHS.most) }, paragraph),
  ];
}

export interface SentencePlace {
  readonly paragraph: number;
  readonly sentence: number;
}

/** The next draft: the sentences that were asked about are edited, and now and then something nobody asked for. */
export function revised(chance: Chance, prose: Prose, asked: readonly SentencePlace[]): Prose {
  const next = prose.map((paragraph) => [...paragraph]);
  for (const place of asked) {
    const paragraph = next[place.paragraph];
    const old = paragraph?.[place.sentence];
    if (paragraph && old !== undefined) paragraph[place.sentence] = edited(chance, old);
  }
  if (chance.happens(0.5)) next[chance.between(1, next.length - 1)]?.push(sentence(chance));
  if (chance.happens(0.2)) next.push(...next.splice(chance.between(1, next.length - 2), 1));
  if (chance.happens(0.3)) next[chance.between(1, next.length - 1)]?.splice(0, 1, sentence(chance));
  return next;
}

function edited(chance: Chance, old: string): string {
  if (chance.happens(0.2)) return sentence(chance);
  const parts = old.split(' ');
  const at = chance.between(1, Math.max(1, parts.length - 3));
  parts.splice(at, chance.between(1, 2), words(chance, 1, 4));
  return parts.join(' ').replace(/\.?$/, '.');
}

export const asText = (prose: Prose): string =>
  `\n${prose.map((paragraph) => paragraph.join(' ')).join('\n\n')}\n`;
