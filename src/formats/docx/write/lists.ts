import { AlignmentType, LevelFormat, type ILevelsOptions, type INumberingOptions } from 'docx';
import type { Shape } from '../../../core/redline/tracked';

/** Word knows nine levels. */
const LEVELS = 9;
/** How far a level is indented, and how far its mark hangs out, in twentieths of a point. */
const INDENT = 720;
const HANGING = 360;

const BULLETS = ['•', '◦', '▪'];

/** The lists of a document as Word numbers them: each numbered list for itself, with its own first number. */
export class Lists {
  private readonly references = new Map<string, { readonly level: number; readonly start: number }>();

  /** The number or bullet of a paragraph; undefined where it has none. */
  numberingOf({ within, first }: Shape): { readonly reference: string; readonly level: number } | undefined {
    const item = within.findLastIndex(({ kind }) => kind === 'item');
    const list = within[item - 1];
    if (!first || !list) return undefined;
    const level = Math.min(depthOf(within) - 1, LEVELS - 1);
    const checked = within[item]?.checked;
    if (checked !== undefined) return { reference: checked ? 'done' : 'open', level };
    if (list.kind !== 'numbers') return { reference: 'bullets', level };
    if (!this.references.has(list.id)) this.references.set(list.id, { level, start: list.start ?? 1 });
    return { reference: list.id, level };
  }

  /** Asked for when all paragraphs are written. */
  options(): INumberingOptions {
    const bullets = (marks: readonly string[]): ILevelsOptions[] =>
      levels((level) => ({ format: LevelFormat.BULLET, text: marks[level % marks.length] ?? '' }));
    const numbered = [...this.references].map(([reference, { level: own, start }]) => ({
      reference,
      levels: levels((level) => ({
        format: LevelFormat.DECIMAL,
        text: `%${level + 1}.`,
        start: level === own ? start : 1,
      })),
    }));
    return {
      config: [
        { reference: 'bullets', levels: bullets(BULLETS) },
        { reference: 'open', levels: bullets(['☐']) },
        { reference: 'done', levels: bullets(['☑']) },
        ...numbered,
      ],
    };
  }
}

export const depthOf = (within: Shape['within']): number =>
  within.filter(({ kind }) => kind === 'bullets' || kind === 'numbers').length;

/** The indent of the words of a list item, for what comes after its first paragraph. */
export const indentOf = (within: Shape['within']): number => depthOf(within) * INDENT;

function levels(look: (level: number) => Omit<ILevelsOptions, 'level'>): ILevelsOptions[] {
  return Array.from({ length: LEVELS }, (_, level) => ({
    ...look(level),
    level,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: INDENT * (level + 1), hanging: HANGING } } },
  }));
}
