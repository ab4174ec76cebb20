import { utcMoment } from './dates';
import type { XmlElement, XmlHandler } from './xml';

/** What newer versions of Word note beside the comments ([MS-DOCX] 2.6), by the names of their paragraphs. */
export class CommentExtras implements XmlHandler {
  readonly #parents = new Map<string, string>();
  readonly #resolved = new Set<string>();
  readonly #durable = new Map<string, string>();
  readonly #moments = new Map<string, string>();

  open(element: XmlElement): void {
    if (element.name === 'w15:commentEx') this.#noteThread(element);
    else if (element.name === 'w16cid:commentId')
      note(this.#durable, element.attribute('w16cid:paraId'), element.attribute('w16cid:durableId'));
    else if (element.name === 'w16cex:commentExtensible') {
      const moment = utcMoment(element.attribute('w16cex:dateUtc'));
      note(this.#moments, element.attribute('w16cex:durableId'), moment ?? undefined);
    }
  }

  close(): void {
    // All is said in attributes.
  }

  text(): void {
    // All is said in attributes.
  }

  /** The paragraph of the comment that this one answers. */
  parent(ids: readonly string[]): string | null {
    return firstOf(ids, (id) => this.#parents.get(id));
  }

  resolved(ids: readonly string[]): boolean {
    return ids.some((id) => this.#resolved.has(id));
  }

  /** When it was written, in UTC. */
  moment(ids: readonly string[]): string | null {
    return firstOf(ids, (id) => this.#moments.get((this.#durable.get(id) ?? '').toUpperCase()));
  }

  #noteThread(element: XmlElement): void {
    const id = element.attribute('w15:paraId');
    note(this.#parents, id, element.attribute('w15:paraIdParent')?.toUpperCase());
    const done = element.attribute('w15:done');
    if (id !== undefined && (done === '1' || done === 'true' || done === 'on'))
      this.#resolved.add(id.toUpperCase());
  }
}

function note(map: Map<string, string>, id: string | undefined, value: string | undefined): void {
  if (id !== undefined && value !== undefined) map.set(id.toUpperCase(), value);
}

function firstOf(ids: readonly string[], find: (id: string) => string | undefined): string | null {
  return ids.map(find).find((value) => value !== undefined) ?? null;
}
