import type { XmlComponent } from 'docx';
import type { TrackMark } from '../../../core/redline/tracked';
import { wallClock, written } from './dates';
import { xml } from './xml';

type Changed = Exclude<TrackMark, 'kept'>;

const ELEMENTS: Readonly<Record<Changed, string>> = {
  inserted: 'w:ins',
  deleted: 'w:del',
  'moved-from': 'w:moveFrom',
  'moved-to': 'w:moveTo',
};

/**
 * LibreOffice (7.4 and others) takes an insertion that ends a paragraph and one that begins the next for one, the end between
 * them included, when they are of the same minute or of neighbouring ones: rejecting them would join the paragraphs. So the
 * second of such a pair is dated this much later, in milliseconds.
 */
const APART = 2 * 60_000;
const NO_DAY = '1980-01-01T00:00:00Z';

/** Who changed the text, and when; every change has a number of its own. */
export class Revisions {
  private last: number;
  private readonly dates: readonly [string, string];
  private turned: 0 | 1 = 0;
  /** The moves whose range is open on a side. */
  private readonly open = new Map<string, string>();
  private readonly names = new Map<string, string>();

  /** `taken`: numbers below are the comments'. */
  constructor(
    private readonly author: string,
    date: string,
    taken: number,
  ) {
    this.last = taken;
    const first = wallClock(date) ?? new Date(NO_DAY);
    this.dates = [written(first), written(new Date(first.getTime() + APART))];
  }

  /** What follows is not to be taken for a part of what was before. */
  setApart(): void {
    this.turned = this.turned === 0 ? 1 : 0;
  }

  /** The element of a change around what it changed, or, without children, in the properties of a paragraph or a row. */
  element(mark: Changed, children: readonly XmlComponent[] = []): XmlComponent {
    return xml(ELEMENTS[mark], this.values(), children);
  }

  values(): Record<string, string | number> {
    return { 'w:id': this.last++, 'w:author': this.author, 'w:date': this.dates[this.turned] };
  }

  /** The start of a move's range, if this is where it starts on this side. */
  rangeStart(mark: TrackMark, move: string | null): XmlComponent[] {
    if (move === null || (mark !== 'moved-from' && mark !== 'moved-to')) return [];
    const key = `${mark} ${move}`;
    if (this.open.has(key)) return [];
    const values = this.values();
    this.open.set(key, String(values['w:id']));
    return [xml(`${ELEMENTS[mark]}RangeStart`, { ...values, 'w:name': this.nameOf(move) })];
  }

  rangeEnd(mark: TrackMark, move: string | null): XmlComponent[] {
    if (move === null || (mark !== 'moved-from' && mark !== 'moved-to')) return [];
    return [xml(`${ELEMENTS[mark]}RangeEnd`, { 'w:id': this.open.get(`${mark} ${move}`) })];
  }

  private nameOf(move: string): string {
    const name = this.names.get(move) ?? `move${this.names.size + 1}`;
    this.names.set(move, name);
    return name;
  }
}
