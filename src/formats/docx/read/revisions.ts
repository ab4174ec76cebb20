import { authorOf, dateOf } from './dates';
import type { Revision } from './layout';
import type { XmlElement } from './xml';

const KINDS: Readonly<Record<string, Revision['kind']>> = {
  'w:ins': 'ins',
  'w:del': 'del',
  'w:moveFrom': 'moveFrom',
  'w:moveTo': 'moveTo',
};

/** What a tracked insertion, deletion or half of a move says; null for any other element. */
export function revisionOf(element: XmlElement, moves: MoveNames): Revision | null {
  const kind = KINDS[element.name];
  if (kind === undefined) return null;
  const isMove = kind === 'moveFrom' || kind === 'moveTo';
  return {
    kind,
    from: authorOf(element),
    at: dateOf(element),
    move: isMove ? moves.current(kind) : null,
  };
}

export function formatRevision(element: XmlElement): Revision {
  return { kind: 'format', from: authorOf(element), at: dateOf(element), move: null };
}

/** Whether a switch such as `w:vanish` is turned off (17.17.4). */
export function isOff(element: XmlElement): boolean {
  return ['0', 'false', 'off'].includes(element.attribute('w:val') ?? '');
}

/** The names by which the two ends of moves find each other: those of the ranges that are open (17.13.5). */
export interface MoveNames {
  /** Whether the element begins or ends such a range. */
  note(element: XmlElement): boolean;
  current(kind: 'moveFrom' | 'moveTo'): string | null;
}

const RANGE = /^w:(moveFrom|moveTo)Range(Start|End)$/;

export function moveNames(): MoveNames {
  const open = { moveFrom: new Map<string, string>(), moveTo: new Map<string, string>() };
  return {
    note(element) {
      const [, kind, side] = RANGE.exec(element.name) ?? [];
      if (kind !== 'moveFrom' && kind !== 'moveTo') return false;
      const id = element.attribute('w:id') ?? '';
      if (side === 'Start') open[kind].set(id, element.attribute('w:name') ?? id);
      else open[kind].delete(id);
      return true;
    },
    current: (kind) => [...open[kind].values()].at(-1) ?? null,
  };
}
