import type { XmlComponent } from 'docx';
import type { TrackMark } from '../../../core/redline/tracked';
import { xml } from './xml';

type Changed = Exclude<TrackMark, 'kept'>;

const ELEMENTS: Readonly<Record<Changed, string>> = {
  inserted: 'w:ins',
  deleted: 'w:del',
  'moved-from': 'w:moveFrom',
  'moved-to': 'w:moveTo',
};

/** Who changed the text, and when; every change has a number of its own. */
export class Revisions {
  private last: number;
  /** The moves whose range is open on a side. */
  private readonly open = new Map<string, string>();
  private readonly names = new Map<string, string>();

  /** `taken`: numbers below are the comments'. */
  constructor(
    private readonly author: string,
    private readonly date: string,
    taken: number,
  ) {
    this.last = taken;
  }

  next(): { readonly id: number; readonly author: string; readonly date: string } {
    return { id: this.last++, author: this.author, date: this.date };
  }

  /** The element of a change around what it changed, or, without children, in the properties of a paragraph or a row. */
  element(mark: Changed, children: readonly XmlComponent[] = []): XmlComponent {
    return xml(ELEMENTS[mark], this.values(), children);
  }

  values(): Record<string, string | number> {
    const { id, author, date } = this.next();
    return { 'w:id': id, 'w:author': author, 'w:date': date };
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
