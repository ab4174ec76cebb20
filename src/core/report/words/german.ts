import { countingIn } from './counting';
import type { ReportWords } from './english';

const { many } = countingIn('de');
const minutes = (count: number): string => many(count, 'Minute', 'Minuten');

export const GERMAN: ReportWords = {
  colon: ':',
  quoted: (text) => `„${text}“`,
  title: (client) => `Kundenbericht: ${client}`,
  counted: (what) =>
    [
      many(what.documents, 'Dokument', 'Dokumente'),
      many(what.drafts, 'Entwurf verschickt', 'Entwürfe verschickt'),
      many(what.rounds, 'Runde verbraucht', 'Runden verbraucht'),
      many(what.comments, 'Kommentar', 'Kommentare'),
      minutes(what.minutes),
    ].join(', '),
  howToRead:
    'Eine Zahl in eckigen Klammern führt zu der Datei und der Zeile, in der es steht; die Liste am Ende nennt alle. Die Textstellen vorher und nachher sind den Entwürfen Wort für Wort so entnommen, wie sie verschickt wurden. Daten und Uhrzeiten sind die der Dateien.',

  agreement: 'Was vereinbart wurde',
  noTerms: 'Für diesen Kunden sind keine Bedingungen festgehalten.',
  approver: 'Freigabe durch',
  includedRounds: 'Enthaltene Runden je Dokument',
  extraRound: 'Eine zusätzliche Runde kostet',
  hourly: (rate) => `${rate} pro Stunde`,
  ofFee: (share) => `${share} des Honorars`,
  feedbackDays: 'Rückmeldung zu einem Entwurf innerhalb von',
  businessDays: (days) => many(days, 'Werktag', 'Werktagen'),
  goals: 'Ziel des Kunden',
  project: 'Projekt',
  fee: 'Honorar',
  totalRounds: 'Runden für alle Dokumente des Projekts',

  overview: 'Überblick',
  columns: ['Dokument', 'Entwürfe verschickt', 'Runden verbraucht', 'Runden enthalten', 'Minuten', 'Stand'],
  noLimit: 'keine eigene Grenze',
  approvedOn: (date) => `freigegeben am ${date}`,
  endedOn: (date) => `ohne Freigabe beendet am ${date}`,
  underWay: 'in Arbeit',
  notSent: 'noch nicht verschickt',

  extras: 'Runden über der Grenze',
  noExtras: 'Keine Runde geht über die vereinbarte Zahl hinaus.',
  roundOf: (title, number) => `${title}, Runde ${number}`,
  extra: { paid: 'vereinbart, bezahlt', given: 'vereinbart, ohne Berechnung' },
  unagreed: 'dazu ist nichts festgehalten',

  due: 'Fällig',
  included: 'Enthaltene Runden',
  byDefault: 'Voreinstellung: keine Datei sagt etwas anderes',
  used: 'Verbrauchte Runden',
  time: 'Zeit',
  minutes,
  approved: 'Freigegeben',
  ended: 'Ohne Freigabe beendet',
  noDraft: 'Es wurde noch kein Entwurf verschickt.',

  round: (number) => `Runde ${number}`,
  draftSent: (number) => `Entwurf ${number} verschickt`,
  undated: 'die Datei sagt nicht, wann',
  received: 'Rückmeldung erhalten',
  from: (first, last) => (first === last ? first : `${first} bis ${last}`),
  comments: (count) => many(count, 'Kommentar', 'Kommentare'),
  noFeedback: 'keine festgehalten',
  satisfaction: 'Zufriedenheit des Kunden',
  ofFive: (rating) => `${rating} von 5`,
  uses: 'Verbraucht eine Runde',
  yes: 'ja',
  no: 'nein: nichts darin verlangt eine Überarbeitung oder Neufassung',
  pastLimit: 'Über der Grenze',

  class: {
    correction: 'Korrektur',
    revision: 'Überarbeitung',
    rewrite: 'Neufassung',
    scope: 'Zusatzleistung',
    question: 'Frage',
    praise: 'Lob',
  },
  status: { open: 'offen', done: 'erledigt', declined: 'abgelehnt', parked: 'zurückgestellt' },
  late: 'kam nach der Rückmeldefrist',
  about: 'Zu',
  goal: 'Für das Ziel',
  reply: 'Antwort',
  passage: 'Die Textstelle',
  fate: {
    untouched: 'steht wie zuvor',
    edited: 'wurde bearbeitet',
    moved: 'wurde verschoben',
    'moved-edited': 'wurde verschoben und bearbeitet',
    removed: 'wurde gestrichen',
    orphan: 'steht nicht in diesen Worten im Entwurf, so dass ihr keine Änderung zugeordnet werden kann',
  },
  unsureFate: 'unsicher: es ist zu wenig davon übrig, um es zu sagen',
  unsurePlace:
    'unsicher: die Worte stehen an mehreren Stellen des Entwurfs, und dies ist die wahrscheinlichste',
  noPassage: 'keine genannt, so dass diesem Kommentar keine Änderung zugeordnet werden kann',
  changed: 'Geändert',
  put: 'Eingefügt',
  taken: 'Gestrichen',
  moved: 'Verschoben',
  perhaps: 'Unsicher, im selben Absatz',
  before: 'Vorher',
  after: 'Nachher',
  restores: (draft) => `kehrt zu den Worten von Entwurf ${draft} zurück`,

  unasked: 'Ohne Kommentar geändert',
  unaskedNow: 'Seither ohne Kommentar geändert',
  placeless: (ids) =>
    `Unsicher: ${ids} verlangte etwas, ohne eine Textstelle zu nennen, die sich finden lässt. Diese Änderungen können die Antwort sein.`,
  nothingUnasked: 'Nichts.',
  notCompared: 'Was diese Runde geändert hat, lässt sich nicht zeigen: ',
  draftProblem: (number) => ({
    'not-kept': `Entwurf ${number} wurde nicht aufbewahrt.`,
    missing: `der gespeicherte Entwurf ${number} fehlt.`,
    damaged: `der gespeicherte Entwurf ${number} wurde verändert, seit er verschickt wurde.`,
    unreadable: `der gespeicherte Entwurf ${number} ließ sich nicht lesen.`,
  }),

  sources: 'Quellen',
};
