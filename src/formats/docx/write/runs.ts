import { ImageRun, type IContext, type IXmlableObject, type XmlComponent } from 'docx';
import { addressOf, isAddress } from '../../../core/handover/links';
import type { Style } from '../../../core/redline/model';
import type { TrackedRun } from '../../../core/redline/tracked';
import { pictureOf } from './pictures';
import type { Revisions } from './revisions';
import { STYLES } from './styles';
import { Given, writable, xml } from './xml';

export interface RunMaking {
  readonly revisions: Revisions;
  readonly images: ReadonlyMap<string, Uint8Array>;
  /** Numbers of the pictures in the file. */
  nextPicture(): number;
}

/** A run with its marks: as a change where it is one. */
export function runsOf(run: TrackedRun, making: RunMaking): XmlComponent[] {
  const { mark, style } = run;
  const content = pictureIn(run, making) ?? [textRun(run, making)];
  const marked = mark === 'kept' ? content : [making.revisions.element(mark, content)];
  return style.link !== undefined && isAddress(style.link) && run.note === null
    ? [new Link(writable(addressOf(style.link)), marked)]
    : marked;
}

function pictureIn({ text, style, mark }: TrackedRun, making: RunMaking): XmlComponent[] | null {
  const bytes = style.picture === undefined ? undefined : making.images.get(style.picture);
  const picture = bytes && pictureOf(bytes);
  if (!bytes || !picture || mark !== 'kept') return null;
  const { type, width, height } = picture;
  const id = making.nextPicture();
  return [
    new ImageRun({
      type,
      data: bytes,
      transformation: { width, height },
      altText: { id: String(id), name: `Picture ${id}`, description: writable(text) },
    }),
  ];
}

function textRun(run: TrackedRun, making: RunMaking): XmlComponent {
  const looks = [...looksOf(run.style, run.note !== null), ...wasOf(run, making)];
  const properties = looks.length > 0 ? [xml('w:rPr', {}, looks)] : [];
  const content =
    run.note === null
      ? textsOf(run.text, run.mark === 'deleted' || run.mark === 'moved-from')
      : [xml('w:footnoteReference', { 'w:id': run.note + 1 })];
  return xml('w:r', {}, [...properties, ...content]);
}

function wasOf({ was }: TrackedRun, { revisions }: RunMaking): XmlComponent[] {
  return was === null
    ? []
    : [xml('w:rPrChange', revisions.values(), [xml('w:rPr', {}, looksOf(was, false))])];
}

/** In the order of the schema: style, bold, italics, struck through. */
function looksOf(style: Style, isNote: boolean): XmlComponent[] {
  const isCode = style.code || style.html;
  const character = isNote
    ? STYLES.footnoteReference
    : style.link !== undefined && isAddress(style.link)
      ? STYLES.link
      : isCode
        ? STYLES.codeCharacter
        : undefined;
  return [
    ...(character === undefined ? [] : [xml('w:rStyle', { 'w:val': character })]),
    ...(style.strong ? [xml('w:b'), xml('w:bCs')] : []),
    ...(style.emphasis || style.image ? [xml('w:i'), xml('w:iCs')] : []),
    ...(style.strike ? [xml('w:strike')] : []),
  ];
}

/** Words, line breaks and tabs. What is gone is kept in other elements. */
function textsOf(text: string, isGone: boolean): XmlComponent[] {
  return text
    .split(/(\n|\t)/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part === '\n') return xml('w:br');
      if (part === '\t') return xml('w:tab');
      return xml(isGone ? 'w:delText' : 'w:t', { 'xml:space': 'preserve' }, [writable(part)]);
    });
}

const LINK_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** A link to another place. Its relationship has a name that follows from its target, and so is the same each time. */
class Link extends Given {
  constructor(
    private readonly target: string,
    children: readonly XmlComponent[],
  ) {
    super('w:hyperlink', { 'r:id': `rIdlink${nameOf(target)}` }, children);
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const known = relationships(context.viewWrapper);
    if (!known.has(this.target)) {
      known.add(this.target);
      const id = `link${nameOf(this.target)}`;
      context.viewWrapper.Relationships.addRelationship(id, LINK_TYPE, this.target, 'External');
    }
    return super.prepForXml(context);
  }
}

/** The targets that each part of a file leads to. */
const targets = new WeakMap<object, Set<string>>();

function relationships(part: object): Set<string> {
  const known = targets.get(part) ?? new Set<string>();
  targets.set(part, known);
  return known;
}

/** Letters and digits as they are, the rest as numbers: no two targets have one name. */
const nameOf = (target: string): string =>
  target.replace(/[^a-zA-Z0-9]/g, (character) => `_${character.charCodeAt(0).toString(36)}_`);
