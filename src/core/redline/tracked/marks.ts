import type { TracedChange } from '../../trace/model';
import { covering, lane } from '../segments';
import type { TrackMark } from './model';
import { unchangedPlaces } from './unchanged';
import type { Token } from './tokens';
import { firstWhere } from '../../search';

/** A token in its place in the tracked text. */
export interface Placed {
  readonly token: Token;
  readonly mark: TrackMark;
  readonly move: string | null;
  /** Of a kept one, its twin in the older text. */
  readonly before: Token | null;
}

/** Which tokens of both texts are the same ones, and what became of the others. */
export interface Marking {
  /** For a token of the older text, its twin in the newer one. */
  readonly twin: (old: Token) => Token | undefined;
  readonly gone: (old: Token) => Placed;
  readonly added: (now: Token) => Placed;
}

export interface Compared {
  readonly oldTokens: readonly Token[];
  readonly newTokens: readonly Token[];
  readonly oldText: string;
  readonly newText: string;
  /** All of them, also those that no reader would notice. */
  readonly changes: readonly TracedChange[];
}

export function marking(compared: Compared): Marking {
  const twins = twinsOf(compared);
  const moves = compared.changes.filter(({ kind }) => kind === 'move');
  const edits = compared.changes.filter(({ kind }) => kind !== 'move');
  const lanes = {
    old: { moves: lane(moves, 'old'), edits: lane(edits, 'old') },
    new: { moves: lane(moves, 'new'), edits: lane(edits, 'new') },
  };
  const moveAt = (side: 'old' | 'new', { start }: Token): string | null => {
    if (covering(lanes[side].edits, side, start).found) return null;
    return covering(lanes[side].moves, side, start).found?.id ?? null;
  };
  return {
    twin: (old) => twins.get(old),
    gone(token) {
      const move = moveAt('old', token);
      return { token, mark: move === null ? 'deleted' : 'moved-from', move, before: null };
    },
    added(token) {
      const move = moveAt('new', token);
      return { token, mark: move === null ? 'inserted' : 'moved-to', move, before: null };
    },
  };
}

/** What no change covers is, in order, the same in both texts; and so is a change that only a look at the source would show. */
function twinsOf(compared: Compared): ReadonlyMap<Token, Token> {
  const { oldTokens, newTokens, changes } = compared;
  const twins = new Map<Token, Token>();
  const byStart = new Map(newTokens.filter(isCharacter).map((token) => [token.start, token]));
  const outside = unchangedPlaces(compared);
  for (const token of oldTokens.filter(isCharacter)) {
    const at = outside(token.start);
    const twin = at === null ? undefined : byStart.get(at);
    if (twin && isSame(token, twin)) twins.set(token, twin);
  }
  for (const { kind, old, new: put } of changes) {
    if (kind === 'move' || !old || !put) continue;
    const before = within(oldTokens, old);
    const after = within(newTokens, put);
    if (before.length !== after.length || !before.every((token, i) => isSame(token, after[i] as Token)))
      continue;
    before.forEach((token, i) => twins.set(token, after[i] as Token));
  }
  return twins;
}

const isCharacter = ({ ends }: Token): boolean => ends === null;

/** Alike but for their looks: another target, or another picture, is another text. */
function isSame(a: Token, b: Token): boolean {
  return (
    a.text === b.text &&
    a.note === b.note &&
    a.style.link === b.style.link &&
    a.style.picture === b.style.picture
  );
}

function within(tokens: readonly Token[], { start, end }: { start: number; end: number }): readonly Token[] {
  const found: Token[] = [];
  const first = firstWhere(tokens, (token) => token.start >= start);
  for (let i = first; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.start >= end) break;
    if (isCharacter(token)) found.push(token);
  }
  return found;
}
