import type { DocumentSummary, RoundSummary } from '../../model';
import type { Span } from '../../text';
import { defined } from '../../yaml/fields';
import { BLANK, ITEMS, LINE } from './patterns';
import { readRounds, take, type Scan } from './rounds';
import { dateOf, textOf, type Check } from './words';

/** The longest front matter that is read quickly: a regular expression has a stack, which a line of megabytes would fill. */
const LONGEST = 200_000;

/**
 * Reads a front matter that is written as the product and most people write it: keys and values on one line, every comment
 * with an id and its keys in the usual order, nothing wrong. Gives exactly the summary of what the full reading gives (a
 * property test holds the two together), many times as fast, or null for anything else, right or wrong.
 */
export function readQuickly(text: string, yaml: Span): DocumentSummary | null {
  if (yaml.end - yaml.start > LONGEST) return null;
  const scan: Scan = { text, at: yaml.start, ok: true, ids: new Set() };
  const lines = new Map<string, Line>();
  let rounds: readonly RoundSummary[] = [];
  take(scan, BLANK);
  while (scan.ok && scan.at < yaml.end) {
    const line = readLine(scan);
    // A key that is there twice is wrong.
    if (!line || lines.has(line.key)) return null;
    lines.set(line.key, line);
    if (line.raw !== undefined) continue;
    if (line.key === 'rounds') rounds = readRounds(scan);
    else take(scan, ITEMS);
  }
  return scan.at === yaml.end && scan.ok ? summaryOf(scan, lines, rounds) : null;
}

interface Line {
  readonly key: string;
  readonly keyStart: number;
  /** The value as it is written; undefined where there is none on the line. */
  readonly raw: string | undefined;
}

function readLine(scan: Scan): Line | null {
  const match = take(scan, LINE);
  return match && { key: match[1] ?? '', keyStart: match.index, raw: match[2] };
}

function summaryOf(
  scan: Scan,
  lines: ReadonlyMap<string, Line>,
  rounds: readonly RoundSummary[],
): DocumentSummary | null {
  const raw = (key: string): string | undefined => lines.get(key)?.raw;
  const [client, project, list] = ['client', 'project', 'rounds'].map((key) => lines.get(key));
  const name = textOf(client?.raw, scan)?.trim();
  if (!client || !name || list?.raw !== undefined) return null;
  const summary = {
    client: name,
    ...defined({
      project: textOf(raw('project'), scan),
      title: textOf(raw('title'), scan),
      language: textOf(raw('language'), scan),
      due: dateOf(raw('due'), scan),
      includedRounds: amountOf(raw('included_rounds'), scan, WHOLE),
      minutes: amountOf(raw('minutes'), scan, AMOUNT),
      approved: dateOf(raw('approved'), scan),
      ended: dateOf(raw('ended'), scan),
    }),
    rounds,
    clientSpan: valueSpan(client),
    ...(project && { projectSpan: valueSpan(project) }),
    roundsKey: keySpan(list ?? client),
  };
  return scan.ok ? summary : null;
}

const WHOLE = /^\d{1,9}$/;
const AMOUNT = /^\d{1,9}(?:\.\d{1,6})?$/;

function amountOf(raw: string | undefined, check: Check, shape: RegExp): number | undefined {
  if (raw === undefined) return undefined;
  if (!shape.test(raw)) check.ok = false;
  return Number(raw);
}

const keySpan = ({ key, keyStart }: Line): Span => ({ start: keyStart, end: keyStart + key.length });

function valueSpan({ key, keyStart, raw }: Line): Span {
  const start = keyStart + key.length + (raw === undefined ? ':' : ': ').length;
  return { start, end: start + (raw?.length ?? 0) };
}
