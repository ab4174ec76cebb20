import { orderOf } from '../calendar/moments';
import { createDiffSeries } from '../diff';
import { readDocument } from '../frontMatter/read';
import type { Round, TrackedDocument } from '../model';
import { finish, type Steps } from '../steps';
import { earlierComments } from '../trace';
import { counts } from '../terms/standing';
import { traceRound, type RoundTexts, type TracedRound } from './changes';
import type { DocumentInput, ReportComment, ReportDocument, ReportRound, Outcome, Sourced } from './model';
import { frontMatterReferences, sourced, type Says } from './references';
import { textReader } from './text';

/** A document's part of the report; null where the text is not that of a tracked document. `termsSay` looks up the file of terms. */
export const documentReport = (input: DocumentInput, termsSay: Says): ReportDocument | null =>
  finish(documentSteps(input, termsSay));

/** The same, a round at a time. */
export function* documentSteps(input: DocumentInput, termsSay: Says): Steps<ReportDocument | null> {
  const { file } = input;
  const { document, proseStart, yaml } = readDocument(file.text);
  if (!document) return null;
  const whole = { ...input, document, proseStart };
  const says = frontMatterReferences(file, yaml);
  const traced = yield* traceRounds(whole);
  const rounds = document.rounds.map((round, i) =>
    roundReport(whole, round, { says, traced: traced[i] ?? null }),
  );
  const before = sourced(document.minutes, says, ['minutes']);
  return {
    title: document.title ?? nameOf(file.path),
    at: says(['client']),
    project: sourced(document.project, says, ['project']),
    due: sourced(document.due, says, ['due']),
    included: includedRounds(whole, says, termsSay),
    used: input.standing.used,
    minutes: [before, ...rounds.map(({ minutes }) => minutes)].filter((minutes) => minutes !== null),
    approved: sourced(document.approved, says, ['approved']),
    ended: sourced(document.ended, says, ['ended']),
    rounds,
  };
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/(?<=.)\.[^.]*$/, '');

/** The nearest place that says how many rounds are included. */
function includedRounds(
  { document, terms }: DocumentInput,
  says: Says,
  termsSay: Says,
): Sourced<number | null> {
  const value = terms.includedRounds;
  if (value === null) return { value, at: null };
  if (document.includedRounds !== undefined) return { value, at: says(['included_rounds']) };
  const client = ['clients', document.client];
  if (terms.project?.includedRounds !== undefined)
    return { value, at: termsSay([...client, 'projects', document.project ?? '', 'included_rounds']) };
  const isClients = terms.client?.includedRounds !== undefined;
  return { value, at: isClients ? termsSay([...client, 'included_rounds']) : null };
}

/** A document with all that its front matter says. */
interface Whole extends DocumentInput {
  readonly document: TrackedDocument;
  readonly proseStart: number;
}

/** What each round changed: its draft against the next one, or against the text as it is. Null where one of the two is not there. */
function* traceRounds({ document, file, proseStart, drafts }: Whole): Steps<readonly (TracedRound | null)[]> {
  const textOf = textReader();
  const texts = drafts.map((draft) => (draft.kind === 'found' ? textOf(draft.file) : null));
  const now = textOf(file, proseStart);
  const compare = createDiffSeries();
  const traced: (TracedRound | null)[] = [];
  for (const [i, round] of document.rounds.entries()) {
    yield;
    const old = texts[i];
    const next = i + 1 < document.rounds.length ? texts[i + 1] : now;
    const earlier = texts
      .slice(0, i)
      .flatMap((text, at): RoundTexts['earlier'] => (text ? [{ number: at + 1, text }] : []));
    const isThere = old && next;
    const said = { comments: round.comments, before: earlierComments(document.rounds, i + 1) };
    traced.push(isThere ? traceRound({ old, new: next, ...said, earlier, compare }) : null);
  }
  return traced;
}

function roundReport(
  input: Whole,
  round: Round,
  { says, traced }: { readonly says: Says; readonly traced: TracedRound | null },
): ReportRound {
  const { number } = round;
  const path = ['rounds', number - 1];
  const next = input.document.rounds[number];
  const draft = input.drafts[number - 1] ?? { kind: 'not-kept' };
  return {
    number,
    at: says(path),
    sent: sourced(round.sent, says, [...path, 'sent']),
    draft: { problem: draft.kind === 'found' ? null : draft.kind, at: says([...path, 'draft']) },
    received: receivedDates(round, says),
    answered: sourced(next?.sent, says, ['rounds', number, 'sent']),
    rating: sourced(round.rating, says, [...path, 'rating']),
    minutes: sourced(round.minutes, says, [...path, 'minutes']),
    extra: sourced(round.extra, says, [...path, 'extra']),
    counts: counts(input.document, round),
    unagreed: input.unagreed.includes(number),
    comments: commentReports(round, says, traced?.outcomes ?? []),
    changes: traced && { until: next ? 'draft' : 'now', ...traced.rest },
  };
}

function receivedDates(round: Round, says: Says): ReportRound['received'] {
  const dated = round.comments
    .flatMap(({ at, index }) => (at === undefined ? [] : [{ at, index, time: orderOf(at) }]))
    .sort((a, b) => a.time - b.time);
  const [first] = dated;
  const last = dated.at(-1);
  if (!first || !last) return null;
  const from = ({ at, index }: typeof first): Sourced<string> => ({
    value: at,
    at: says(['rounds', round.number - 1, 'comments', index, 'at']),
  });
  return { first: from(first), last: from(last) };
}

function commentReports(
  { number, comments, late }: Round,
  says: Says,
  outcomes: readonly Outcome[],
): readonly ReportComment[] {
  return comments.map((comment, i) => ({
    id: comment.id,
    at: says(['rounds', number - 1, 'comments', comment.index]),
    text: comment.text,
    from: comment.from ?? null,
    date: comment.at ?? null,
    class: comment.class,
    status: comment.status,
    quote: comment.quote ?? null,
    reply: comment.reply ?? null,
    goal: comment.goal ?? null,
    late: late.includes(comment.id),
    outcome: outcomes[i] ?? null,
  }));
}
