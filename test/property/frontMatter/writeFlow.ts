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

function writeMember(page: Page, at: FlowPlace, { key, item }: { key: string | null; item: Value }): void {
  const start = page.text.length;
  let empty = false;
  if (key !== null) {
    const name = inlineScalar(page, key, { flow: true, column: at.column, key: true });
    page.text += name;
    if (item === null && page.wild && page.chance(0.3)) empty = true;
    const json = page.wild && /["']$/.test(name) && page.chance(0.3);
    if (!empty || page.chance(0.5)) page.text += json || empty ? ':' : ': ';
  }
  const from = page.text.length;
  if (!empty) writeFlow(page, item, at);
  const end = page.text.length;
  const node = { start: from, end };
  page.places.push({ path: at.path, node, member: { start, end }, flow: true, anchor: null, alias: null });
}
