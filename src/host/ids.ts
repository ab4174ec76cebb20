/** Every id that package.json and the code share, once. A test holds both against each other. */

export const COMMANDS = {
  track: 'revisionRounds.track',
  send: 'revisionRounds.send',
  logFeedback: 'revisionRounds.logFeedback',
  importFile: 'revisionRounds.importFeedbackFromFile',
  importClipboard: 'revisionRounds.importFeedbackFromClipboard',
  commentDone: 'revisionRounds.commentDone',
  commentDeclined: 'revisionRounds.commentDeclined',
  commentParked: 'revisionRounds.commentParked',
  commentReopen: 'revisionRounds.commentReopen',
  nextOpenComment: 'revisionRounds.nextOpenComment',
  previousOpenComment: 'revisionRounds.previousOpenComment',
  addComment: 'revisionRounds.addComment',
  reply: 'revisionRounds.reply',
  setClass: 'revisionRounds.setClass',
  setPassage: 'revisionRounds.setPassage',
  chooseRound: 'revisionRounds.chooseRoundOfLateComment',
  settle: 'revisionRounds.settleContradiction',
  clarify: 'revisionRounds.clarifyComment',
  beforeYes: 'revisionRounds.beforeYes',
  rate: 'revisionRounds.rate',
  approve: 'revisionRounds.approve',
  reopen: 'revisionRounds.reopen',
  recordAgreement: 'revisionRounds.recordAgreement',
  copyLetter: 'revisionRounds.copyLetter',
  copyLetterFormatted: 'revisionRounds.copyLetterFormatted',
  customiseLetter: 'revisionRounds.customiseLetter',
  previewLetter: 'revisionRounds.previewLetter',
  writeToClient: 'revisionRounds.writeToClient',
  compare: 'revisionRounds.compareWithLastDraft',
  showChange: 'revisionRounds.showChangeForComment',
  showChanges: 'revisionRounds.showChangesSinceLastDraft',
  showChangesSince: 'revisionRounds.showChangesSinceDraft',
  showRedline: 'revisionRounds.showRedline',
  showHistory: 'revisionRounds.showClientHistory',
  reveal: 'revisionRounds.revealInClients',
  exportReport: 'revisionRounds.exportReport',
  openTerms: 'revisionRounds.openTerms',
  newClient: 'revisionRounds.newClient',
  newProject: 'revisionRounds.newProject',
  logMistake: 'revisionRounds.logMistake',
  noteLesson: 'revisionRounds.noteLesson',
  copyCleanText: 'revisionRounds.copyCleanText',
  saveCleanCopy: 'revisionRounds.saveCleanCopy',
  exportDraft: 'revisionRounds.exportDraft',
  checkForLeaks: 'revisionRounds.checkForLeaks',
  trackTime: 'revisionRounds.trackTimeOnOff',
  addTime: 'revisionRounds.addTime',
  exportTime: 'revisionRounds.exportTime',
  exportTasks: 'revisionRounds.exportTasks',
  showClientFacts: 'revisionRounds.showClientFacts',
  exportSchedule: 'revisionRounds.exportSchedule',
  takeBothSides: 'revisionRounds.takeBothSides',
  openSample: 'revisionRounds.openSample',
} as const;

export type CommandId = (typeof COMMANDS)[keyof typeof COMMANDS];

export const SETTINGS = {
  includedRounds: 'revisionRounds.includedRounds',
  roundsFolder: 'revisionRounds.roundsFolder',
  feedbackDays: 'revisionRounds.feedbackDays',
  weekend: 'revisionRounds.weekend',
  warnings: 'revisionRounds.warnings',
  publishFolders: 'revisionRounds.publishFolders',
  cleanCopyKeepsFrontMatter: 'revisionRounds.cleanCopyKeepsFrontMatter',
  writerName: 'revisionRounds.writerName',
  browser: 'revisionRounds.browser',
  foldFrontMatter: 'revisionRounds.foldFrontMatter',
  roundLenses: 'revisionRounds.roundLenses',
  trackTime: 'revisionRounds.trackTime',
  replyHours: 'revisionRounds.replyHours',
  talkAfterDocuments: 'revisionRounds.talkAfterDocumentsOver',
  address: 'revisionRounds.address',
  signature: 'revisionRounds.signature',
  talkAfterRatings: 'revisionRounds.talkAfterFallingRatings',
} as const;

/** Types of webview panels. */
export const PANELS = {
  redline: 'revisionRounds.redline',
  history: 'revisionRounds.history',
  letter: 'revisionRounds.letter',
} as const;

export const VIEWS = { clients: 'revisionRounds.clients', upNext: 'revisionRounds.upNext' } as const;

/** Context keys: what `when` clauses in package.json may ask about the active editor. */
export const CONTEXTS = {
  /** `tracked` or `closed`; unset where the active editor holds no tracked document. */
  document: 'revisionRounds.document',
  /** At least one draft was sent. */
  sent: 'revisionRounds.sent',
  hasComments: 'revisionRounds.hasComments',
  over: 'revisionRounds.over',
  /** At least one comment came after the feedback window. */
  late: 'revisionRounds.late',
  contradictions: 'revisionRounds.contradictions',
  /** All files of the workspace were read once: what is not there now is not there. */
  allRead: 'revisionRounds.allRead',
} as const;

/** What menus of comment threads know our controller by: `commentController == revisionRounds`. */
export const COMMENT_CONTROLLER = 'revisionRounds';

export const SCHEMES = {
  draft: 'rounds-draft',
  prose: 'rounds-prose',
  facts: 'rounds-facts',
  letter: 'rounds-letter',
} as const;
