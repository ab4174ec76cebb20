import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { onceForEach } from '../../src/core/once';
import { ORDER } from './wordOrder';

/**
 * An independent reader of Word files for the tests: what ECMA-376 (Office Open XML, part 1, transitional schema wml.xsd) says of
 * the order of elements, and what a package must hold. It knows only the elements that we write: any other is a fault.
 */

export interface WordFile {
  readonly part: (name: string) => Document;
  readonly names: readonly string[];
}

export function readWordFile(parts: ReadonlyMap<string, string>): WordFile {
  return {
    names: [...parts.keys()],
    part: onceForEach((name) => new DOMParser().parseFromString(parts.get(name) ?? '', 'text/xml')),
  };
}

/** Everything that is wrong with a Word file, in words. */
export function faultsIn(file: WordFile): string[] {
  const stories = ['word/document.xml', 'word/comments.xml', 'word/footnotes.xml'].filter((name) =>
    file.names.includes(name),
  );
  const order = stories.flatMap((name) => orderFaults(rootOf(file, name)));
  return [
    ...order,
    ...packageFaults(file),
    ...idFaults(file),
    ...rangeFaults(rootOf(file, 'word/document.xml')),
    ...threadFaults(file),
  ];
}

function rootOf(file: WordFile, name: string): Element {
  const { documentElement } = file.part(name);
  if (!documentElement) throw new Error(`${name} is empty`);
  return documentElement;
}

const elementsIn = (node: Element): Element[] =>
  [...node.childNodes].filter((child): child is Element => child.nodeType === 1);

const all = (root: Element, name: string): Element[] => [...root.getElementsByTagName(name)];

function orderFaults(element: Element): string[] {
  const children = elementsIn(element);
  const parent = element.parentNode?.nodeName ?? '';
  const order = ORDER[`${parent}/${element.nodeName}`] ?? ORDER[element.nodeName];
  // Within a drawing other schemas hold, which the library knows.
  if (element.nodeName === 'w:drawing') return [];
  const own = order ? faultsOfOrder(element, children, order) : [];
  return [...own, ...children.flatMap(orderFaults)];
}

function faultsOfOrder(element: Element, children: readonly Element[], order: readonly string[]): string[] {
  const faults: string[] = [];
  let last = 0;
  for (const { nodeName } of children) {
    const at = order.findIndex((name) => name === nodeName || name === `*${nodeName}`);
    if (at < 0) faults.push(`${nodeName} may not be in ${element.nodeName}`);
    const first = order[at]?.startsWith('*') ? order.findIndex((name) => name.startsWith('*')) : at;
    if (at >= 0 && first < last) faults.push(`${nodeName} is too late in ${element.nodeName}`);
    last = Math.max(last, order[at]?.startsWith('*') ? first : at + 1);
  }
  return faults;
}

/** Every part has a type, every relationship of this package a part, and every reference a relationship. */
function packageFaults(file: WordFile): string[] {
  const types = rootOf(file, '[Content_Types].xml');
  const overrides = new Set(all(types, 'Override').map((one) => one.getAttribute('PartName')));
  const defaults = new Set(all(types, 'Default').map((one) => one.getAttribute('Extension')));
  const untyped = file.names
    .filter(
      (name) =>
        name !== '[Content_Types].xml' &&
        !overrides.has(`/${name}`) &&
        !defaults.has(name.split('.').at(-1) ?? ''),
    )
    .map((name) => `${name} has no type`);
  const ghosts = [...overrides]
    .filter((name) => !file.names.includes((name ?? '').slice(1)))
    .map((name) => `${name} has a type and is not there`);
  const links = file.names
    .filter((name) => name.endsWith('.rels'))
    .flatMap((name) => relationshipFaults(file, name));
  return [...untyped, ...ghosts, ...links];
}

function relationshipFaults(file: WordFile, name: string): string[] {
  const folder = name.replace(/_rels\/[^/]*$/, '');
  const relationships = all(rootOf(file, name), 'Relationship');
  const ids = relationships.map((one) => one.getAttribute('Id') ?? '');
  const missing = relationships
    .filter((one) => one.getAttribute('TargetMode') !== 'External')
    .map((one) => (one.getAttribute('Target') ?? '').replace(/^\//, ''))
    .filter((target) => !file.names.includes(`${folder}${target}`) && !file.names.includes(target))
    .map((target) => `${name} leads to ${target}, which is not there`);
  const part = name.replace('_rels/', '').replace(/\.rels$/, '');
  const used = file.names.includes(part)
    ? all(rootOf(file, part), '*').flatMap(
        (one) => one.getAttribute('r:id') || one.getAttribute('r:embed') || [],
      )
    : [];
  const unknown = used
    .filter((id) => !ids.includes(id))
    .map((id) => `${part} refers to ${id}, which is not there`);
  return [...missing, ...unknown, ...twice(ids).map((id) => `${name} has ${id} twice`)];
}

const twice = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, i) => values.indexOf(value) !== i)),
];

const CHANGES = [
  'w:ins',
  'w:del',
  'w:moveFrom',
  'w:moveTo',
  'w:rPrChange',
  'w:pPrChange',
  'w:moveFromRangeStart',
  'w:moveToRangeStart',
];

/** Changes have an id, an author and a day of their own; notes and lists that are referred to are there. */
function idFaults(file: WordFile): string[] {
  const stories = ['word/document.xml', 'word/footnotes.xml'].map((name) => rootOf(file, name));
  const changes = stories.flatMap((root) => CHANGES.flatMap((name) => all(root, name)));
  const ids = changes.map((one) => one.getAttribute('w:id') ?? '');
  const nameless = changes.filter(
    (one) =>
      !one.getAttribute('w:author') ||
      !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(one.getAttribute('w:date') ?? ''),
  );
  const known = (part: string, name: string, attribute: string): string[] =>
    all(rootOf(file, part), name).map((one) => one.getAttribute(attribute) ?? '');
  const numbers = known('word/numbering.xml', 'w:num', 'w:numId');
  const notes = known('word/footnotes.xml', 'w:footnote', 'w:id');
  const styles = known('word/styles.xml', 'w:style', 'w:styleId');
  const used = (name: string, attribute = 'w:val'): string[] =>
    stories.flatMap((root) => all(root, name).map((one) => one.getAttribute(attribute) ?? ''));
  return [
    ...twice(ids).map((id) => `the change ${id} is there twice`),
    ...nameless.map((one) => `${one.nodeName} has no author or day`),
    ...used('w:numId')
      .filter((id) => !numbers.includes(id))
      .map((id) => `the list ${id} is not there`),
    ...used('w:footnoteReference', 'w:id')
      .filter((id) => !notes.includes(id))
      .map((id) => `the note ${id} is not there`),
    ...[...used('w:pStyle'), ...used('w:rStyle')]
      .filter((id) => !styles.includes(id))
      .map((id) => `the style ${id} is not there`),
  ];
}

/** What begins ends, later, and once; a move has both its places under one name. */
function rangeFaults(root: Element): string[] {
  const marks = all(root, '*').filter(({ nodeName }) => /Range(Start|End)$/.test(nodeName));
  const open = new Map<string, number>();
  const faults: string[] = [];
  for (const mark of marks) {
    const [, kind = '', edge] = /^w:(.*)Range(Start|End)$/.exec(mark.nodeName) ?? [];
    const key = `${kind} ${mark.getAttribute('w:id')}`;
    open.set(key, (open.get(key) ?? 0) + (edge === 'Start' ? 1 : -1));
    if (![0, 1].includes(open.get(key) ?? 0)) faults.push(`${key} ends before it begins, or begins twice`);
  }
  for (const [key, count] of open) if (count !== 0) faults.push(`${key} never ends`);
  const names = (name: string): string[] =>
    all(root, name)
      .map((one) => one.getAttribute('w:name') ?? '')
      .sort();
  if (names('w:moveFromRangeStart').join() !== names('w:moveToRangeStart').join())
    faults.push('a move has one place only');
  return faults;
}

/** Every comment is referred to once and has a range; every reply answers one that is there. */
function threadFaults(file: WordFile): string[] {
  const root = rootOf(file, 'word/document.xml');
  const references = all(root, 'w:commentReference').map((one) => one.getAttribute('w:id') ?? '');
  if (!file.names.includes('word/comments.xml'))
    return references.map((id) => `the comment ${id} is not there`);
  const comments = all(rootOf(file, 'word/comments.xml'), 'w:comment');
  const ids = comments.map((one) => one.getAttribute('w:id') ?? '');
  const starts = all(root, 'w:commentRangeStart').map((one) => one.getAttribute('w:id') ?? '');
  const paragraphs = comments.map((one) => elementsIn(one).at(-1)?.getAttribute('w14:paraId') ?? '');
  const threads = all(rootOf(file, 'word/commentsExtended.xml'), 'w15:commentEx');
  const parents = threads.flatMap((one) => one.getAttribute('w15:paraIdParent') || []);
  const same = (a: readonly string[], b: readonly string[]): boolean =>
    [...a].sort().join() === [...b].sort().join();
  return [
    ...(same(ids, references) ? [] : ['comments and references differ']),
    ...(same(ids, starts) ? [] : ['comments and ranges differ']),
    ...(same(
      paragraphs,
      threads.map((one) => one.getAttribute('w15:paraId') ?? ''),
    )
      ? []
      : ['comments and threads differ']),
    ...parents.filter((id) => !paragraphs.includes(id)).map((id) => `no comment has the paragraph ${id}`),
  ];
}
