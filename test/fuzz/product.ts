import { COMMANDS } from '../../src/cli/commands';
import { dayOf } from '../../src/core/calendar/days';
import { momentOf } from '../../src/core/calendar/moments';
import { cleanText } from '../../src/core/delivery/cleanText';
import { leakIn } from '../../src/core/delivery/leak';
import { fieldAt } from '../../src/core/frontMatter/fieldAt';
import { readDocument } from '../../src/core/frontMatter/read';
import { splitFrontMatter } from '../../src/core/frontMatter/split';
import { summaryOf } from '../../src/core/frontMatter/summary';
import { readQuickly } from '../../src/core/frontMatter/summary/read';
import { asMarkdown, asTracked } from '../../src/core/handover/made';
import { pathOfPicture, picturesIn } from '../../src/core/handover/pictures';
import { loggedAs } from '../../src/core/intake/logged';
import { madeIn } from '../../src/core/intake/made';
import { standings } from '../../src/core/intake/news';
import { openChanges } from '../../src/core/intake/openChanges';
import { dateIn } from '../../src/core/intake/pasted/dates';
import { placeFeedback } from '../../src/core/intake/place';
import { remarksOf } from '../../src/core/intake/remarks';
import { sniffFile, sniffText } from '../../src/core/intake/sniff';
import { wantedLanguage } from '../../src/core/letters/language';
import { recordRoundChoice, recordSettlement, recordTrade } from '../../src/core/record/decisions';
import {
  recordAgreement,
  recordApproval,
  recordClass,
  recordFeedback,
  recordPassage,
  recordPromise,
  recordRating,
  recordReopening,
  recordReply,
  recordSending,
  recordStatus,
  recordTracking,
} from '../../src/core/record/record';
import { recordMinutes } from '../../src/core/record/recordMinutes';
import { buildRedline } from '../../src/core/redline';
import { shownDate, shownDay } from '../../src/core/report/dates';
import { formatMoney, isCurrency, isLanguage } from '../../src/core/terms/money';
import { readTerms } from '../../src/core/terms/read';
import { recordLesson, recordMistake } from '../../src/core/terms/recordNotes';
import { recordClient, recordProject } from '../../src/core/terms/recordTerms';
import { parseAmount, parsePrice, priceEntry } from '../../src/core/terms/writePrice';
import { applyEdits, oneLine, shortened } from '../../src/core/text';
import { readMinutes } from '../../src/core/time/readMinutes';
import { trace } from '../../src/core/trace';
import { fieldIn } from '../../src/core/yaml/field/fieldIn';
import { followed } from '../../src/features/history/follow';
import {
  readFromPanel as fromHistory,
  readPanelState as historyState,
} from '../../src/features/history/protocol';
import { readFromPanel as fromLetter } from '../../src/features/letters/protocol';
import { chosenPair, placeToOpen } from '../../src/features/redline/act';
import {
  readFromPanel as fromRedline,
  readPanelState as redlineState,
} from '../../src/features/redline/protocol';
import { checkTemplate, writeLetter } from '../../src/formats/letters';
import { sendDraft } from '../../src/store/actions';
import { draftId, hashOf, keepDraft } from '../../src/store/drafts';
import { loadDraft } from '../../src/store/loadDraft';
import { readSniffed } from '../../src/store/feedback';
import { createLibrary } from '../../src/store/library';
import { slug } from '../../src/store/slug';
import { accountOf, upToDate } from '../../src/store/time/account';
import { bringHome } from '../../src/store/time/bringHome';
import { documentsWithTime } from '../../src/store/time/documents';
import { timeKept } from '../../src/store/time/kept';

/**
 * All of the product that is fuzzed, by name. The targets call it through here, so that a test can put something broken in the place of a
 * part, and see that it is found.
 */
export const product = {
  COMMANDS,
  accountOf,
  applyEdits,
  asMarkdown,
  asTracked,
  bringHome,
  buildRedline,
  checkTemplate,
  chosenPair,
  cleanText,
  createLibrary,
  dateIn,
  dayOf,
  documentsWithTime,
  draftId,
  fieldAt,
  fieldIn,
  formatMoney,
  followed,
  fromHistory,
  fromLetter,
  fromRedline,
  hashOf,
  historyState,
  isCurrency,
  isLanguage,
  keepDraft,
  leakIn,
  loadDraft,
  loggedAs,
  madeIn,
  momentOf,
  oneLine,
  openChanges,
  parseAmount,
  parsePrice,
  pathOfPicture,
  picturesIn,
  placeFeedback,
  placeToOpen,
  priceEntry,
  readDocument,
  readMinutes,
  readQuickly,
  readSniffed,
  readTerms,
  recordAgreement,
  recordApproval,
  recordClass,
  recordClient,
  recordFeedback,
  recordLesson,
  recordMinutes,
  recordMistake,
  recordPassage,
  recordProject,
  recordPromise,
  recordRating,
  recordReopening,
  recordReply,
  recordRoundChoice,
  recordSending,
  recordSettlement,
  recordStatus,
  recordTracking,
  recordTrade,
  redlineState,
  remarksOf,
  sendDraft,
  shortened,
  shownDate,
  shownDay,
  slug,
  sniffFile,
  sniffText,
  splitFrontMatter,
  standings,
  summaryOf,
  timeKept,
  trace,
  upToDate,
  wantedLanguage,
  writeLetter,
};

export type Product = typeof product;

/** Does `work` with some parts broken. */
export async function withBroken<T>(broken: Partial<Product>, work: () => Promise<T>): Promise<T> {
  const whole = { ...product };
  Object.assign(product, broken);
  try {
    return await work();
  } finally {
    Object.assign(product, whole);
  }
}
