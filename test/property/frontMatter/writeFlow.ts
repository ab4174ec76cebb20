import { endLine, spaces } from './page';
import type { Page } from './page';
import { isMapValue } from './values';
import type { Value } from './values';
import { inlineScalar } from './writeScalar';

type Path = readonly (string | number)[];
interface FlowPlace {
  readonly path: Path;
  /** The column of the block collection around it. */
  readonly column: number;
}

/** Writes a flow collection, sometimes over several lines and with comments. */
export function writeFlow(page: Page, value: Value, at: FlowPlace): void {
  if (!Array.isArray(value) && !isMapValue(value)) {
    page.text += inlineScalar(page, value, { flow: true, column: at.column, key: false });
    return;
  }
  const members = Array.isArray(value)
    ? value.map((item, index) => ({ step: index, key: null, item }))
    : value.entries.map(([key, item]) => ({ step: key, key, item }));
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const spread = page.wild && members.length > 0 && page.chance(0.3);
  const inside = spread ? page.eol + spaces(at.column + page.step) : page.pick(['', '', ' ']);
  page.text += open;
  if (!spread) page.text += inside;
  members.forEach(({ step, key, item }, index) => {
    if (spread) startOwnLine(page, at);
    writeMember(page, { ...at, path: [...at.path, step] }, { key, item });
    const last = index === members.length - 1;
    if (!last || (page.wild && page.chance(0.2))) page.text += ',';
    if (!last && !spread) page.text += page.wild && page.chance(0.1) ? '' : ' ';
  });
  if (spread) startOwnLine(page, at);
  else if (members.length > 0) page.text += inside;
  page.text += close;
}

/** Ends a line inside brackets; a comment there needs a blank in front, which `endLine` gives. */
function startOwnLine(page: Page, at: FlowPlace): void {
  endLine(page);
  page.text += spaces(at.column + page.step);
}

interface Entry {
  readonly key: string | null;
  readonly item: Value;
}

function writeMember(page: Page, at: FlowPlace, entry: Entry): void {
  const start = page.text.length;
  const colon = entry.key === null || writeKey(page, at, entry.key, entry.item);
  if (colon && page.wild && page.anchors.length > 0 && page.chance(0.1)) return writeAlias(page, at, start);
  const anchor =
    colon && page.wild && entry.item !== null && page.chance(0.06) ? `f${page.text.length}` : null;
  const from = page.text.length;
  if (anchor) page.text += `&${anchor} `;
  if (colon && anchor) writeFlow(page, entry.item, at);
  else if (colon) writeItem(page, at, entry);
  const end = page.text.length;
  place(page, at, { start, from, anchor, alias: null });
  if (anchor && end > from) page.anchors.push(anchor);
}

/** Writes the key; false where the value is left out with, or without, its colon. */
function writeKey(page: Page, at: FlowPlace, key: string, item: Value): boolean {
  const name = inlineScalar(page, key, { flow: true, column: at.column, key: true });
  const leftOut = item === null && page.wild && page.chance(0.3);
  const json = page.wild && /["']$/.test(name) && page.chance(0.3);
  page.text += name;
  if (leftOut) page.text += page.pick(['', ':']);
  else page.text += json ? ':' : ': ';
  return !leftOut;
}

function writeItem(page: Page, at: FlowPlace, { key, item }: Entry): void {
  const single = key === null && isMapValue(item) && item.entries.length === 1 ? item.entries[0] : undefined;
  if (!single || !page.wild || !page.chance(0.3)) return writeFlow(page, item, at);
  // A single pair in a list may stand without braces.
  const [name, value] = single;
  writeMember(page, { ...at, path: [...at.path, name] }, { key: name, item: value });
}

function writeAlias(page: Page, at: FlowPlace, start: number): void {
  const from = page.text.length;
  const alias = page.pick(page.anchors);
  page.text += `*${alias}`;
  place(page, at, { start, from, anchor: null, alias });
}

interface Part {
  readonly start: number;
  readonly from: number;
  readonly anchor: string | null;
  readonly alias: string | null;
}

function place(page: Page, at: FlowPlace, { start, from, anchor, alias }: Part): void {
  const end = page.text.length;
  page.places.push({
    path: at.path,
    node: { start: from, end },
    member: { start, end },
    flow: true,
    anchor,
    alias,
  });
}
