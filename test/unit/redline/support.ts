import type { Comment } from '../../../src/core/model';
import { buildRedline, type Redline, type RedlineBlock, type Run } from '../../../src/core/redline';

/** A redline as one reads it: `{+inserted+}`, `[-deleted-]`, `<<moved away>>`, `~moved here~`, `^a note^`. */
export function written({ blocks }: Redline): string[] {
  return blocks.map((block) => `${placeOf(block)}${block.runs.map(writtenRun).join('')}`);
}

function placeOf({ kind, level, within }: RedlineBlock): string {
  const around = within.map((container) => `${container.kind} > `).join('');
  return `${around}${kind === 'paragraph' ? '' : `${kind}${level || ''}: `}`;
}

function writtenRun({ text, mark, move }: Run): string {
  switch (mark) {
    case 'kept':
      return move === null ? text : `~${text}~`;
    case 'inserted':
      return `{+${text}+}`;
    case 'deleted':
      return `[-${text}-]`;
    case 'moved-away':
      return `<<${text}>>`;
    case 'note':
      return `^${text}^`;
  }
}

export function comment(id: string, about: Partial<Comment> = {}): Comment {
  const span = { start: 0, end: 0 };
  return {
    id,
    hasId: true,
    index: 0,
    short: false,
    text: `text of ${id}`,
    class: 'revision',
    status: 'open',
    span,
    ...about,
  };
}

/** Two proses, and comments on the first. */
export function redline(oldProse: string, newProse: string, comments: readonly Comment[] = []): Redline {
  return buildRedline({
    oldProse,
    newProse,
    feedback: [{ round: 1, prose: oldProse, comments }],
    earlier: [],
  });
}
