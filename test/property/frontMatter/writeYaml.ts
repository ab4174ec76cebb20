import { endLine, filler, spaces } from './page';
import type { Page, Place } from './page';
import { isMapValue } from './values';
import type { Value, ValueMap } from './values';
import { blockScalar, inlineScalar } from './writeScalar';
import { writeFlow } from './writeFlow';

type Path = readonly (string | number)[];

/** Writes the lines of a block mapping. `fresh`: at the start of a line; else right at its column. */
export function writeBlockMap(
  page: Page,
  map: ValueMap,
  at: { path: Path; column: number; fresh: boolean },
): void {
  map.entries.forEach(([key, value], index) => {
    startMember(page, at.column, index > 0 || at.fresh);
    const start = page.text.length;
    const path = [...at.path, key];
    const name = inlineScalar(page, key, { flow: false, column: at.column, key: true });
    const explicit = page.wild && page.chance(0.06);
    if (explicit) {
      page.text += `?${spaces(page.pick([1, 2]))}${name}`;
      const keyEnd = page.text.length;
      endLine(page);
      if (value === null && page.chance(0.5)) {
        page.places.push(placeOf(path, start, { start: keyEnd, end: keyEnd }));
        return;
      }
      page.text += `${spaces(at.column)}:`;
    } else {
      page.text += `${name}${page.wild && page.chance(0.05) ? ' ' : ''}:`;
    }
    writeAfterIndicator(page, value, { path, start, column: at.column, after: explicit ? 'colon' : 'key' });
  });
}

function writeBlockSeq(
  page: Page,
  list: readonly Value[],
  at: { path: Path; column: number; fresh: boolean },
): void {
  list.forEach((value, index) => {
    startMember(page, at.column, index > 0 || at.fresh);
    const start = page.text.length;
    page.text += '-';
    writeAfterIndicator(page, value, { path: [...at.path, index], start, column: at.column, after: 'dash' });
  });
}

function startMember(page: Page, column: number, fresh: boolean): void {
  if (!fresh) return;
  filler(page, column);
  page.text += spaces(column);
  page.afterKept = false;
  page.afterBlock = false;
}

interface After {
  readonly path: Path;
  readonly start: number;
  readonly column: number;
  readonly after: 'key' | 'dash' | 'colon';
}

const placeOf = (path: Path, start: number, node: Place['node'], extra: Partial<Place> = {}): Place => ({
  path,
  node,
  member: { start, end: node.end },
  flow: false,
  anchor: null,
  alias: null,
  ...extra,
});

function writeAfterIndicator(page: Page, value: Value, at: After): void {
  if (page.wild && page.anchors.length > 0 && page.chance(0.12)) return writeAlias(page, at);
  const props = propsFor(page, value);
  const anchor = /&(\S+)/.exec(props)?.[1] ?? null;
  const start = page.text.length + (props === '' ? 0 : 1);
  if (props !== '') page.text += ` ${props}`;
  const node = writeValue(page, value, { ...at, bare: props === '' });
  const whole = props === '' ? node : { start, end: Math.max(node.end, start + props.length) };
  page.places.push(placeOf(at.path, at.start, whole, { anchor }));
  if (anchor !== null) page.anchors.push(anchor);
}

function writeAlias(page: Page, at: After): void {
  const alias = page.pick(page.anchors);
  page.text += ' ';
  const start = page.text.length;
  page.text += `*${alias}`;
  page.places.push(placeOf(at.path, at.start, { start, end: page.text.length }, { alias }));
  endLine(page);
}

function propsFor(page: Page, value: Value): string {
  if (!page.wild) return '';
  const anchor = page.chance(0.12) ? `&a${page.places.length}_${page.text.length}` : '';
  const tags = isMapValue(value)
    ? ['!!map', '!custom']
    : Array.isArray(value)
      ? ['!!seq', '!custom']
      : ['!custom'];
  const tag =
    value !== null && page.chance(0.06)
      ? page.pick(typeof value === 'string' ? ['!!str', '!own'] : tags)
      : '';
  return page.pick([`${anchor} ${tag}`, `${tag} ${anchor}`]).trim();
}

type Spot = After & { readonly bare: boolean };

function writeValue(page: Page, value: Value, at: Spot): Place['node'] {
  const collection = Array.isArray(value) ? value.length : isMapValue(value) ? value.entries.length : null;
  if (collection === null) return writeScalar(page, value as string | number | boolean | null, at);
  if (collection === 0 || page.chance(0.15)) {
    page.text += ' ';
    const start = page.text.length;
    writeFlow(page, value, { path: at.path, column: at.column });
    const end = page.text.length;
    endLine(page);
    return { start, end };
  }
  return writeBlock(page, value as Value[] | ValueMap, at);
}

function writeBlock(page: Page, value: Value[] | ValueMap, at: Spot): Place['node'] {
  const compact = at.after !== 'key' && at.bare && page.chance(0.8);
  const first = page.places.length;
  if (compact) {
    const gap = page.pick([1, 1, 1, 3]);
    page.text += spaces(gap);
    const column = page.text.length - (page.text.lastIndexOf('\n') + 1);
    writeCollection(page, value, { path: at.path, column, fresh: false });
  } else {
    endLine(page);
    const least = Array.isArray(value) && at.after !== 'dash' ? page.seqIndent : page.step;
    writeCollection(page, value, { path: at.path, column: at.column + least, fresh: true });
  }
  const members = page.places.slice(first).filter(({ path }) => path.length === at.path.length + 1);
  const start = Math.min(...members.map(({ member }) => member.start));
  return { start, end: Math.max(...members.map(({ member }) => member.end)) };
}

function writeCollection(
  page: Page,
  value: Value[] | ValueMap,
  at: { path: Path; column: number; fresh: boolean },
): void {
  if (Array.isArray(value)) writeBlockSeq(page, value, at);
  else writeBlockMap(page, value, at);
}

function writeScalar(page: Page, value: string | number | boolean | null, at: Spot): Place['node'] {
  if (value === null && page.chance(0.4)) {
    const here = page.text.length;
    endLine(page);
    return { start: here, end: here };
  }
  const block = typeof value === 'string' && page.chance(0.3) ? blockScalar(page, value, at.column) : null;
  if (block) return writeBlockScalar(page, block);
  const text = inlineScalar(page, value, { flow: false, column: at.column, key: false });
  if (page.wild && page.chance(0.06)) {
    endLine(page);
    page.text += spaces(at.column + page.pick([1, 2, 4]));
  } else {
    page.text += page.pick([' ', ' ', ' ', '   ']);
  }
  const start = page.text.length;
  page.text += text;
  const end = page.text.length;
  endLine(page);
  return { start, end };
}

function writeBlockScalar(page: Page, { header, body }: { header: string; body: string }): Place['node'] {
  page.text += ' ';
  const start = page.text.length;
  page.text += header;
  endLine(page);
  page.text += body;
  const kept = header.includes('+');
  page.afterKept = kept;
  page.afterBlock = true;
  const end = kept ? page.text.length : page.text.length - page.eol.length;
  return { start, end };
}
