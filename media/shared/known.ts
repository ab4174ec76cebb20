import type { Attribute, Element, Tag } from '../../src/core/redline/element';

/** Only these become elements and attributes; the types hold the lists complete. */

const TAGS: Readonly<Record<Tag, true>> = {
  a: true,
  article: true,
  blockquote: true,
  br: true,
  button: true,
  code: true,
  del: true,
  div: true,
  em: true,
  h1: true,
  h2: true,
  h3: true,
  h4: true,
  h5: true,
  h6: true,
  header: true,
  hr: true,
  ins: true,
  li: true,
  main: true,
  ol: true,
  p: true,
  pre: true,
  s: true,
  section: true,
  span: true,
  strong: true,
  sup: true,
  table: true,
  tbody: true,
  td: true,
  th: true,
  tr: true,
  ul: true,
};

const ATTRIBUTES: Readonly<Record<Attribute, true>> = {
  'aria-hidden': true,
  'aria-label': true,
  class: true,
  'data-block': true,
  'data-change': true,
  'data-comment': true,
  'data-for': true,
  'data-move': true,
  dir: true,
  href: true,
  id: true,
  role: true,
  scope: true,
  start: true,
  tabindex: true,
  title: true,
  type: true,
};

/** A link leads to a place on this page, and nowhere else: where a page does not say otherwise. */
const isPlace = (href: string): boolean => href.startsWith('#');

/** Whether a value that arrived is such data, all the way down. */
export function isElement(value: unknown, isLink = isPlace): value is Element {
  if (typeof value !== 'object' || value === null) return false;
  const { tag, attributes, children } = value as Readonly<Record<string, unknown>>;
  if (typeof tag !== 'string' || !Object.hasOwn(TAGS, tag)) return false;
  if (typeof attributes !== 'object' || attributes === null || !Array.isArray(children)) return false;
  const areKnown = Object.entries(attributes).every(
    ([name, text]) =>
      Object.hasOwn(ATTRIBUTES, name) && typeof text === 'string' && (name !== 'href' || isLink(text)),
  );
  return areKnown && children.every((child) => typeof child === 'string' || isElement(child, isLink));
}
