import { ParagraphProperties, type IParagraphPropertiesOptions, type XmlComponent } from 'docx';
import {
  isEdge,
  type Inline,
  type Shape,
  type TrackedBlock,
  type TrackedParagraph,
  type TrackMark,
} from '../../../core/redline/tracked';
import type { Comments } from './comments';
import { depthOf, indentOf, type Lists } from './lists';
import { runsOf, type RunMaking } from './runs';
import { STYLES } from './styles';
import { GivenParagraph, xml } from './xml';

export interface Making extends RunMaking {
  readonly lists: Lists;
  readonly comments: Comments;
}

/** For runs by their index: the side of a move whose range ends after it. */
export type Ends = ReadonlyMap<number, readonly [mark: TrackMark, move: string]>;

/** The paragraphs of a footnote or a cell. */
export const paragraphsOf = (paragraphs: readonly TrackedParagraph[], making: Making): GivenParagraph[] =>
  paragraphs.map((paragraph, i) => {
    keepApart(paragraphs[i - 1], paragraph, making);
    return paragraphOf(paragraph, making);
  });

/** An insertion that ends a paragraph, and one that begins the next. */
export function keepApart(
  before: TrackedBlock | undefined,
  { inlines }: TrackedParagraph,
  { revisions }: Making,
): void {
  if (before?.kind !== 'paragraph' || before.mark !== 'kept') return;
  if (isPutIn(before.inlines.findLast((one) => !isEdge(one))) && isPutIn(inlines.find((one) => !isEdge(one))))
    revisions.setApart();
}

const isPutIn = (run: Inline | undefined): boolean =>
  run !== undefined && !isEdge(run) && (run.mark === 'inserted' || run.mark === 'moved-to');

export function paragraphOf(paragraph: TrackedParagraph, making: Making, moveEnds?: Ends): GivenParagraph {
  const { revisions, comments } = making;
  const children = paragraph.inlines.flatMap((inline, i): XmlComponent[] => {
    if (isEdge(inline)) return comments.edge(inline);
    const end = moveEnds?.get(i);
    return [
      ...(moveEnds || inline.move !== null ? revisions.rangeStart(inline.mark, inline.move) : []),
      ...runsOf(inline, making),
      ...(end ? revisions.rangeEnd(...end) : []),
    ];
  });
  return new GivenParagraph(propertiesOf(paragraph, making), children);
}

/** The mark of the end comes in the properties before what they were: that is the order of the schema. */
function propertiesOf({ shape, was, mark }: TrackedParagraph, making: Making): ParagraphProperties {
  const properties = new ParagraphProperties({ ...looksOf(shape, making), includeIfEmpty: true });
  if (mark !== 'kept') properties.push(xml('w:rPr', {}, [making.revisions.element(mark)]));
  if (was !== null) {
    const before = new ParagraphProperties({ ...looksOf(was, making), includeIfEmpty: true });
    properties.push(xml('w:pPrChange', making.revisions.values(), [before]));
  }
  return properties;
}

function looksOf(shape: Shape, { lists }: Making): IParagraphPropertiesOptions {
  const numbering = lists.numberingOf(shape);
  const style = styleOf(shape, numbering !== undefined);
  const quotes = shape.within.filter(({ kind }) => kind === 'quote').length;
  const indent = numbering ? 0 : indentOf(shape.within) + Math.max(0, quotes - 1) * QUOTE_INDENT;
  return {
    ...(style !== undefined && { style }),
    ...(numbering && { numbering }),
    ...(indent > 0 && { indent: { left: indent } }),
  };
}

const QUOTE_INDENT = 567;

function styleOf({ kind, level, within }: Shape, isNumbered: boolean): string | undefined {
  if (kind === 'heading') return `Heading${level}`;
  if (kind === 'code' || kind === 'html') return STYLES.code;
  if (kind === 'rule') return STYLES.rule;
  if (isNumbered) {
    const list = within.findLast(({ kind: around }) => around === 'bullets' || around === 'numbers');
    return list?.kind === 'numbers' ? STYLES.number : STYLES.bullet;
  }
  if (within.some(({ kind: around }) => around === 'quote')) return STYLES.quote;
  return depthOf(within) > 0 ? STYLES.goesOn : undefined;
}
