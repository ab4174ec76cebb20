import type { Trace, TracedComment } from '../../src/core/trace/model';
import type { CorpusComment, CorpusPair } from './corpus';

/** Right: the true fate (of untouched, edited, removed: what every corpus tells apart) and nearly the true place. */
const NEARLY = 0.9;

const BANDS = [0.97, 0.9, 0.8, 0.6, 0.4, 0] as const;

export interface Band {
  /** Answers with at least this confidence, and less than the band above. */
  readonly from: number;
  readonly answers: number;
  readonly right: number;
}

/** How many answers were right, by how sure the engine said it was. */
export function calibration(traces: readonly { pair: CorpusPair; traced: Trace }[]): readonly Band[] {
  const bands = BANDS.map((from) => ({ from, answers: 0, right: 0 }));
  for (const { pair, traced } of traces) {
    const answers = new Map(traced.comments.map((comment) => [comment.id, comment]));
    for (const comment of pair.comments) {
      const answer = answers.get(comment.id);
      if (!answer || !comment.gold?.fate || answer.fate === 'orphan' || answer.fate === null) continue;
      const band = bands.find(({ from }) => answer.confidence >= from);
      if (!band) continue;
      band.answers++;
      if (isRight(pair.draft2, comment, answer)) band.right++;
    }
  }
  return bands;
}

export function isRight(draft2: string, { gold }: CorpusComment, answer: TracedComment): boolean {
  if (threeFates(gold?.fate ?? '') !== threeFates(answer.fate ?? '')) return false;
  if (gold?.start2 === undefined || gold.end2 === undefined) return true;
  if (!answer.new) return false;
  const [a, b] = [trimmed(draft2, answer.new.start, answer.new.end), trimmed(draft2, gold.start2, gold.end2)];
  const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return (2 * shared) / Math.max(1, a.end - a.start + b.end - b.start) >= NEARLY;
}

function threeFates(fate: string): string {
  if (fate === 'deleted' || fate === 'removed') return 'removed';
  return fate.includes('edited') ? 'edited' : 'untouched';
}

function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  const isWord = (at: number): boolean => /[\p{L}\p{N}\p{M}]/u.test(text.charAt(at));
  while (start < end && !isWord(start)) start++;
  while (end > start && !isWord(end - 1)) end--;
  return { start, end };
}

export function calibrationTable(bands: readonly Band[]): string {
  const rows = bands.map(
    ({ from, answers, right }) =>
      `  ${from.toFixed(2)} and above  ${String(answers).padStart(5)}  ${answers ? (right / answers).toFixed(3) : '-'}`,
  );
  const answers = sum(surest(bands), 'answers');
  const total = answers ? `${shareOfSure(bands).toFixed(4)} of ${answers}` : 'none';
  return ['confidence, answers, share right', ...rows, `  of those at .90 and above: ${total} right`].join(
    '\n',
  );
}

/** The share right of the answers with a confidence of .9 and above. */
export function shareOfSure(bands: readonly Band[]): number {
  return sum(surest(bands), 'right') / sum(surest(bands), 'answers');
}

const surest = (bands: readonly Band[]): readonly Band[] => bands.filter(({ from }) => from >= 0.9);

function sum(bands: readonly Band[], key: 'answers' | 'right'): number {
  return bands.reduce((total, band) => total + band[key], 0);
}
