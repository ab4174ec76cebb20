import { NextAttributeComponent, Paragraph, XmlComponent, type ParagraphProperties } from 'docx';

type Values = Readonly<Record<string, string | number | undefined>>;
type Child = XmlComponent | string | null;

/** An element that the library has no class for, or not the one that is needed. Attributes without a value are left out. */
export function xml(name: string, values: Values = {}, children: readonly Child[] = []): XmlComponent {
  return new Given(name, values, children);
}

export class Given extends XmlComponent {
  constructor(name: string, values: Values, children: readonly Child[]) {
    super(name);
    const given = Object.entries(values).flatMap(([key, value]) =>
      value === undefined
        ? []
        : [[key, { key, value: typeof value === 'string' ? writable(value) : value }] as const],
    );
    if (given.length > 0) this.root.push(new NextAttributeComponent(Object.fromEntries(given)));
    this.root.push(...children.filter((child) => child !== null));
  }
}

/** Characters that XML has no place for. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const HALF_CHARACTER = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

export function writable(text: string): string {
  return text.replace(UNWRITABLE, '').replace(HALF_CHARACTER, '\uFFFD');
}

/** A paragraph of which all is given. The library's class, because footnotes and comments take no other. */
export class GivenParagraph extends Paragraph {
  constructor(properties: ParagraphProperties, children: readonly XmlComponent[]) {
    super({});
    this.root.splice(0, this.root.length, properties, ...children);
  }
}
