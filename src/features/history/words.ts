import * as vscode from 'vscode';
import type { Words } from './protocol';

const { t } = vscode.l10n;

/** The words of the history in the writer's language. What is put in for `{0}` and `{1}` is known only where they are shown. */
export function historyWords(): Words {
  return { ...overviewWords(), ...chartWords(), ...documentWords() };
}

function overviewWords() {
  return {
    title: t('History of {0}'),
    nothing: t('No document is tracked for {0} yet. The history begins with the first draft you send.'),
    nothingSent: t('No draft has been sent yet. The history begins with the first one.'),
    documents: [t('1 document'), t('{0} documents')],
    unfinished: t('{0} unfinished'),
    since: t('first draft sent {0}'),
    roundsUsed: t('Rounds used'),
    ofIncluded: t('of {0} included'),
    usedOf: t('{0} of {1}'),
    noLimit: t('no limit'),
    overLimit: [t('1 document over'), t('{0} documents over')],
    noneOver: t('none over'),
    satisfaction: t('Satisfaction'),
    ofFive: t('{0} of 5'),
    lastRating: t('of 5 on average, last {0}'),
    notRated: t('not rated yet'),
    clientTook: t('Client took'),
    youTook: t('You took'),
    days: [t('1 day'), t('{0} days')],
    soFar: t('{0} so far'),
    untilFeedback: t('usually, to feedback'),
    untilDraft: t('usually, to the next draft'),
    unasked: t('Unasked changes'),
    ofChanges: t('{0} of {1} changes'),
    ofChangesUnsent: t('{0} of {1} changes, {2} in no draft yet'),
    noChanges: t('no changes yet'),
    comparing: t('Comparing drafts: {0} of {1}'),
    openComments: t('Open comments'),
    oldest: t('oldest from {0}'),
    lastContact: t('Last contact'),
    today: t('today'),
    yesterday: t('yesterday'),
    daysAgo: t('{0} days ago'),
    sent: t('draft {0} sent'),
    comment: t('comment on draft {0}'),
    approved: t('approved'),
    ended: t('ended'),
  } satisfies Partial<Words>;
}

function chartWords() {
  return {
    byRound: t('Round by round'),
    byMonth: t('Month by month'),
    byQuarter: t('Quarter by quarter'),
    byYear: t('Year by year'),
    perRound: t('averages per round'),
    asTable: t('As a table'),
    wordsChanged: t('Words changed'),
    words: [t('1 word'), t('{0} words')],
    wordsInOut: t('{0} in, {1} out'),
    unaskedWords: t('{0} of them nobody asked for'),
    asked: t('asked for'),
    nobodyAsked: t('nobody asked'),
    daysTaken: t('Days taken'),
    client: t('the client'),
    you: t('you'),
    rounds: [t('1 round'), t('{0} rounds')],
    when: t('When'),
    chartHelp: t('Arrow keys go from one to the next, Enter opens the round'),
  } satisfies Partial<Words>;
}

function documentWords() {
  return {
    round: t('Round {0}'),
    documentName: t('Document'),
    roundsColumn: t('Rounds'),
    documentsHeading: t('Documents'),
    notSent: t('not sent yet'),
    sort: t('Sort'),
    sortNewest: t('Latest first'),
    sortName: t('By name'),
    sortRounds: t('Most rounds over the limit'),
    sortUnhappy: t('Least satisfied'),
    show: t('Show'),
    showAll: t('All'),
    showUnfinished: t('Unfinished'),
    showOver: t('Over the limit'),
    showOpen: t('With open comments'),
    noneShown: t('None of the documents is like that.'),
    withoutProject: t('Without a project'),
    projectRounds: t('{0} of {1} rounds'),
    more: t('Show {0} more'),
    approvedOn: t('approved {0}'),
    closed: t('closed'),
    clientsTurn: t('the client has it, {0}'),
    yourTurn: t('you have it, {0}'),
    comments: [t('1 comment'), t('{0} comments')],
    extraPaid: t('extra, paid'),
    extraGiven: t('extra, given'),
  } satisfies Partial<Words>;
}
