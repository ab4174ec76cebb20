import type { TrackedDocument } from '../model';
import type { Operation } from '../yaml/edit/operation';
import { countedRound, minutesOf } from './minutes';
import { record, roundPath, shortRound, type Recorded } from './recording';

/** Adds minutes to the rounds that they were worked on. */
export function recordMinutes(text: string, worked: ReadonlyMap<number, number>): Recorded {
  return record(text, (document) => {
    const added = new Map<number, number>();
    for (const [number, minutes] of worked) {
      const round = countedRound(document, number);
      added.set(round, (added.get(round) ?? 0) + minutes);
    }
    return [...added].map(([round, minutes]) =>
      minutesOperation(document, round, minutesOf(document, round) + minutes),
    );
  });
}

function minutesOperation(document: TrackedDocument, number: number, minutes: number): Operation {
  const round = document.rounds[number - 1];
  if (!round) return { op: 'set', path: ['minutes'], value: minutes, before: 'rounds' };
  if (round.short) return { op: 'set', path: roundPath(round), value: { ...shortRound(round), minutes } };
  return { op: 'set', path: [...roundPath(round), 'minutes'], value: minutes, before: 'comments' };
}
