import type { Place } from './layout';
import type { XmlElement } from './xml';

/** Where the comments of a file hang, by their ids. */
export interface Anchor {
  readonly start: Place;
  readonly end: Place;
}

export class Anchors {
  readonly #starts = new Map<string, Place>();
  readonly #ends = new Map<string, Place>();
  readonly #points = new Map<string, Place>();

  /** Notes where a range begins or ends, or the comment's own mark stands; the first of each counts. */
  note(element: XmlElement, here: (side: 'before' | 'after') => Place): void {
    const places = this.#placesFor(element.name);
    const id = element.attribute('w:id');
    if (!places || id === undefined || places.has(id)) return;
    places.set(id, here(element.name === 'w:commentRangeStart' ? 'before' : 'after'));
  }

  /** The passage of a comment; where only its mark stands, that place. Null: it hangs nowhere. */
  of(id: string): Anchor | null {
    const point = this.#points.get(id);
    const start = this.#starts.get(id) ?? point ?? this.#ends.get(id);
    const end = this.#ends.get(id) ?? point ?? start;
    if (!start || !end) return null;
    const isOrdered =
      start.paragraph < end.paragraph || (start.paragraph === end.paragraph && start.at <= end.at);
    return isOrdered ? { start, end } : { start: end, end };
  }

  #placesFor(name: string): Map<string, Place> | null {
    if (name === 'w:commentRangeStart') return this.#starts;
    if (name === 'w:commentRangeEnd') return this.#ends;
    return name === 'w:commentReference' ? this.#points : null;
  }
}
