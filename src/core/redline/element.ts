/**
 * A page as plain data, from which the panel makes elements and the file makes HTML. There are no other tags and attributes
 * than these; every text is text.
 */
export interface Element {
  readonly tag: Tag;
  readonly attributes: Readonly<Partial<Record<Attribute, string>>>;
  readonly children: readonly Node[];
}

export type Node = Element | string;

export const TAGS = [
  'article',
  'a',
  'blockquote',
  'br',
  'button',
  'code',
  'del',
  'div',
  'em',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'ins',
  'li',
  'main',
  'ol',
  'p',
  'pre',
  's',
  'section',
  'span',
  'strong',
  'sup',
  'table',
  'tbody',
  'td',
  'th',
  'tr',
  'ul',
] as const;
export type Tag = (typeof TAGS)[number];

export const ATTRIBUTES = [
  'class',
  'id',
  'href',
  'title',
  'dir',
  'start',
  'scope',
  'role',
  'type',
  'aria-label',
  'aria-hidden',
  'tabindex',
  'data-change',
  'data-move',
  'data-comment',
  'data-for',
  'data-block',
] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

type Attributes = Partial<Record<Attribute, string | false | null | undefined>>;

/** Attributes without a value, and children that are false, are left out. */
export function element(
  tag: Tag,
  attributes: Attributes,
  children: readonly (Node | false | null | undefined)[] = [],
): Element {
  const given = Object.entries(attributes).filter(([, value]) => typeof value === 'string' && value !== '');
  return {
    tag,
    attributes: Object.fromEntries(given),
    children: children.filter(
      (child) => child !== false && child !== null && child !== undefined && child !== '',
    ),
  } as Element;
}
