import { addBusinessDays, daysBetween } from '../calendar/days';
import { dayAt, HOUR, nowOf, type Now } from '../calendar/moments';
import { lastContact } from '../schedule/contact';
import { feedbackDue, hasFeedback } from '../schedule/feedback';
import { promiseNow } from '../schedule/reply';
import { answeredIn, countedRounds, roundsOfTotal } from '../terms/standing';
import { commentFields, flaggedFields } from './comments';
import { documentFields, inScope } from './documents';
import { extraFields } from './extras';
import { addressIn } from './language';
import { letterLocale, type LetterLocale } from './locale';
import { moneyFields } from './money';
import type { Asked, LetterData, LetterDocument, LetterInput } from './model';
import { timelineOf } from './timeline';

/** Everything that a template may name, from what the record says and the given now; nothing else is looked at. */
export function letterData(wanted: LetterInput): LetterData {
  const input = { ...wanted, address: addressIn(wanted.language, wanted.address) };
  const locale = letterLocale(input.language);
  const now = nowOf(input.now);
  const timeline = timelineOf(input, locale);
  return {
    ...headFields(input, locale, now),
    ...limitFields(input, locale),
    ...replyFields(input, locale, now),
    ...commentFields(input, locale),
    ...flaggedFields(input, locale),
    ...extraFields(input, locale),
    ...documentFields(input, locale),
    ...moneyFields(input, locale),
    ...contactFields(input, locale, now),
    timeline,
    anyTimeline: timeline.length > 0,
    ...askedFields(input.asked),
  };
}

type Part<Name extends keyof LetterData> = Pick<LetterData, Name>;

function headFields(
  input: LetterInput,
  locale: LetterLocale,
  { day }: Now,
): Part<
  'name' | 'client' | 'project' | 'title' | 'today' | 'signature' | 'formal' | 'draft' | 'due' | 'feedbackBy'
> {
  const { about, address, signature } = input;
  const { document, name } = about;
  const drafts = document.rounds.length;
  return {
    name: addressee(input),
    client: document.client,
    project: document.project ?? null,
    title: document.title ?? name,
    today: locale.date(day),
    signature: signature.trim() === '' ? null : signature,
    formal: address === 'formal',
    draft: drafts === 0 ? null : String(drafts),
    due: document.due === undefined ? null : locale.date(document.due),
    feedbackBy: locale.weekday(feedbackBy(input, day)),
  };
}

/** `Dr. Doe` has no first name to go by: nobody is called `Dr.`. */
const TITLE =
  /^(?:.*\p{L}\.|mrs?|ms|miss|dr|prof|professor|frau|herr|mme|mlle|madame|monsieur|señora?|don|doña|senyora?|fru|rouva|herra)$/iu;

/** Whom the letter goes to: who decides, else who spoke last. By the first name, unless the address is formal. */
function addressee({ about: { document, terms }, address }: LetterInput): string | null {
  const speakers = document.rounds.flatMap(({ comments }) => comments.map(({ from }) => from));
  const full = terms.client?.approver ?? speakers.findLast((from) => from !== undefined);
  if (full === undefined || full.trim() === '') return null;
  const [first = full] = full.trim().split(/\s+/);
  return address === 'formal' || TITLE.test(first) ? full : first.replace(/,$/, '');
}

/** The last day for feedback: as agreed for the draft that lies with the client; else, or when that is past, counted from today. */
function feedbackBy({ about: { document, terms } }: LetterInput, today: string): string {
  const last = document.rounds.at(-1);
  const due = last && !hasFeedback(last) ? feedbackDue(last, terms.feedback) : null;
  return due !== null && due >= today ? due : addBusinessDays(today, terms.feedback.days, terms.feedback.off);
}

function limitFields(
  { about: { document, terms, standing, unagreed }, ofClient }: LetterInput,
  locale: LetterLocale,
): Part<'included' | 'total' | 'used' | 'left' | 'round'> {
  const used = inScope(ofClient, document).reduce((sum, one) => sum + usedOfTotal(one), 0);
  const { includedRounds, totalRounds: total } = terms;
  const leftHere = includedRounds === null ? Infinity : includedRounds - standing.used;
  const leftInAll = total === null ? Infinity : total - used;
  const left = Math.min(leftHere, leftInAll);
  // Of two limits a letter names the one that is reached: the third of five rounds for a text may be the project's last.
  const isOverInAll = unagreed.length > 0 && standing.level !== 'over';
  const included = leftInAll <= 0 && (leftHere > 0 || isOverInAll) ? null : includedRounds;
  const round = document.rounds.findLast((one) => answeredIn(document, one).length > 0);
  const count = (number: number | null): LetterData['left'] =>
    number === null ? null : locale.count(number);
  return {
    included: count(included),
    total: count(total),
    used: count(standing.used),
    left: count(Number.isFinite(left) ? Math.max(left, 0) : null),
    round: round ? String(round.number) : null,
  };
}

const usedOfTotal = ({ document, key, standing }: LetterDocument): number =>
  roundsOfTotal(countedRounds(document, key), standing.included).length;

/** When a thorough answer is promised: as the schedule has it, and never in the past. */
function replyFields(
  { about: { document }, replyHours }: LetterInput,
  locale: LetterLocale,
  now: Now,
): Part<'replyHours' | 'replyDay' | 'replyTime'> {
  if (replyHours === null) return { replyHours: null, replyDay: null, replyTime: null };
  const { day, moment } = promiseNow(document.rounds.at(-1), now, replyHours);
  // A promise that was given for a later day is not one of so many hours.
  const end = now.moment + replyHours * HOUR;
  const isWithin = moment === null ? day <= dayAt(end, now.zone) : moment <= end;
  return {
    replyHours: isWithin ? locale.count(replyHours) : null,
    replyDay: locale.weekday(day),
    replyTime: moment === null ? null : locale.time(moment, now.zone),
  };
}

function contactFields(
  { about, ofClient }: LetterInput,
  locale: LetterLocale,
  { day }: Now,
): Part<'goals' | 'lastContact' | 'days'> {
  const contact = lastContact(ofClient, day);
  const goals = about.terms.client?.goals ?? [];
  return {
    goals: goals.length === 0 ? null : locale.list(goals),
    lastContact: contact && locale.date(contact.day),
    days: contact && locale.count(daysBetween(contact.day, day)),
  };
}

function askedFields(asked: Asked): Part<'what' | 'error' | 'fix' | 'offer'> {
  const said = (text: string | undefined): string | null =>
    text === undefined || text.trim() === '' ? null : text;
  return { what: said(asked.what), error: said(asked.error), fix: said(asked.fix), offer: said(asked.offer) };
}
