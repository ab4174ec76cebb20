import type { Result } from '../core/problem';
import type { Location, Ports } from '../store/ports';

/** Files read at a time: enough to keep a disk busy. */
const READS_AT_A_TIME = 16;

export interface ReadText {
  readonly location: Location;
  readonly text: Result<string>;
}

/** Reads documents, and hands them over in the order given. While some are worked on, the next are being read. */
export async function* readTexts(ports: Ports, locations: readonly Location[]): AsyncGenerator<ReadText> {
  const start = (at: number): Promise<ReadText[]> =>
    Promise.all(
      locations
        .slice(at, at + READS_AT_A_TIME)
        .map(async (location) => ({ location, text: await ports.documents.read(location) })),
    );
  let next = start(0);
  for (let at = 0; at < locations.length; at += READS_AT_A_TIME) {
    const texts = await next;
    next = start(at + READS_AT_A_TIME);
    yield* texts;
  }
}
