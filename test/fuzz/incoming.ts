import { english } from '../../src/core/said';
import type { Incoming } from '../../src/core/intake/model';
import { isDate } from '../../src/core/yaml/dates';
import type { Chance } from '../support/year/chance';
import { ARTICLE } from './importCorpus';
import { must } from './model';
import { afterAction, problemsInside, spanInside } from './oracles';
import { product } from './product';

const PROSE = `\n${ARTICLE.join('\n\n')}\n`;
const DOCUMENT = `---\nclient: Northwind\nrounds:\n  - sent: 2026-11-02\n    draft: 8c1f0a2e5b7d\n---\n${PROSE}`;
const HEAD = DOCUMENT.length - PROSE.length;

/** More than anybody logs in one step: what is left is of the same kind. */
const MOST_LOGGED = 40;
/** Each of more comments is looked for in the text, which is what takes the time. */
const MOST_PLACED = 400;

/** What a file says: its places are in its text; it is placed in a document and logged, and the prose stays what it was. */
export function logIncoming(incoming: Incoming, chance: Chance): void {
  placesInside(incoming);
  const cut = {
    ...incoming,
    comments: incoming.comments.slice(0, MOST_PLACED),
    changes: incoming.changes.slice(0, MOST_PLACED),
  };
  const { document } = product.readDocument(DOCUMENT);
  if (!document) throw new Error('the document is not tracked');
  const placed = product.placeFeedback(cut, {
    drafts: [{ round: 1, prose: PROSE }],
    document: DOCUMENT,
    proseStart: HEAD,
  });
  for (const { place } of placed.comments) spanInside(place, DOCUMENT.length, 'the place of a remark');
  for (const { place, replacement } of placed.changes) {
    spanInside(place, DOCUMENT.length, 'the place of a proposal');
    must(
      replacement === null || (place !== null && place.start >= HEAD),
      'a proposal would change the front matter',
    );
  }
  const remarks = product.remarksOf(placed, () => chance.happens(0.1));
  product.standings(remarks, { document, source: placed.source, round: 1 });
  product.openChanges(placed, document, product.madeIn(incoming, { text: DOCUMENT, proseStart: HEAD }));
  const comments = remarks
    .slice(0, MOST_LOGGED)
    .map((remark) => product.loggedAs(remark, { source: placed.source, now: '2026-11-20' }));
  if (comments.length === 0) return;
  const after = afterAction(DOCUMENT, product.recordFeedback(DOCUMENT, comments));
  const blank = comments.some(({ text }) => text.trim() === '');
  must((after === null) === blank, 'what a file says cannot be logged');
  const { document: logged, problems } = product.readDocument(after ?? DOCUMENT);
  must(
    after === null || logged?.rounds[0]?.comments.length === comments.length,
    'a comment of a file is lost',
  );
  must(problems.length === 0, 'what was logged has problems');
}

function placesInside({ text, comments, changes, problems }: Incoming): void {
  const length = text?.length ?? 0;
  for (const { span, at, text: words, key } of comments) {
    spanInside(span, length, 'the passage of a remark');
    must(typeof words === 'string' && key !== '', 'a remark has no words');
    must(at === null || isDate(at), 'a date is none', 'of a remark');
  }
  for (const change of changes) {
    spanInside(change.old, length, 'the old words of a change');
    spanInside(change.new, length, 'the new words of a change');
    must(change.at === null || isDate(change.at), 'a date is none', 'of a change');
  }
  must(new Set(comments.map(({ key }) => key)).size === comments.length, 'two remarks have one key');
  for (const { message } of problems) must(english(message) !== '', 'a problem says nothing');
  if (text === null) problemsInside([], 0);
}
