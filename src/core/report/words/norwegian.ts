import { countingIn } from './counting';
import type { ReportWords } from './english';

const { many } = countingIn('nb');
const minutes = (count: number): string => many(count, 'minutt', 'minutter');

/** Bokmål. */
export const NORWEGIAN: ReportWords = {
  colon: ':',
  quoted: (text) => `«${text}»`,
  title: (client) => `Kunderapport: ${client}`,
  counted: (what) =>
    [
      many(what.documents, 'dokument', 'dokumenter'),
      many(what.drafts, 'utkast sendt', 'utkast sendt'),
      many(what.rounds, 'runde brukt', 'runder brukt'),
      many(what.comments, 'kommentar', 'kommentarer'),
      minutes(what.minutes),
    ].join(', '),
  howToRead:
    'Et tall i klammer viser til filen og linjen der det står; listen til slutt nevner dem alle. Tekststedene før og etter er hentet ordrett fra utkastene slik de ble sendt. Datoer og klokkeslett er de som står i filene.',

  agreement: 'Hva som ble avtalt',
  noTerms: 'Det er ikke notert noen vilkår for denne kunden.',
  approver: 'Godkjennes av',
  includedRounds: 'Runder inkludert i hvert dokument',
  extraRound: 'En ekstra runde koster',
  hourly: (rate) => `${rate} per time`,
  ofFee: (share) => `${share} av honoraret`,
  feedbackDays: 'Tilbakemelding på et utkast innen',
  businessDays: (days) => many(days, 'virkedag', 'virkedager'),
  goals: 'Kundens mål',
  project: 'Prosjekt',
  fee: 'Honorar',
  totalRounds: 'Runder for alle dokumentene i prosjektet',

  overview: 'Oversikt',
  columns: ['Dokument', 'Sendte utkast', 'Brukte runder', 'Inkluderte runder', 'Minutter', 'Status'],
  noLimit: 'ingen egen grense',
  approvedOn: (date) => `godkjent ${date}`,
  endedOn: (date) => `avsluttet uten godkjenning ${date}`,
  underWay: 'pågår',
  notSent: 'ikke sendt ennå',

  extras: 'Runder over grensen',
  noExtras: 'Ingen runde går over det avtalte antallet.',
  roundOf: (title, number) => `${title}, runde ${number}`,
  extra: { paid: 'avtalt, betalt', given: 'avtalt, gitt uten betaling' },
  unagreed: 'ingenting om den er notert',

  due: 'Frist',
  included: 'Inkluderte runder',
  byDefault: 'standard: ingen fil sier noe annet',
  used: 'Brukte runder',
  time: 'Tid',
  minutes,
  approved: 'Godkjent',
  ended: 'Avsluttet uten godkjenning',
  noDraft: 'Ingen utkast er sendt.',

  round: (number) => `Runde ${number}`,
  draftSent: (number) => `Utkast ${number} sendt`,
  undated: 'filen sier ikke når',
  received: 'Tilbakemelding mottatt',
  from: (first, last) => (first === last ? first : `${first} til ${last}`),
  comments: (count) => many(count, 'kommentar', 'kommentarer'),
  noFeedback: 'ingen notert',
  satisfaction: 'Kundens tilfredshet',
  ofFive: (rating) => `${rating} av 5`,
  uses: 'Bruker opp en runde',
  yes: 'ja',
  no: 'nei: ingenting i den ber om en revisjon eller omskriving',
  pastLimit: 'Over grensen',

  class: {
    correction: 'retting',
    revision: 'revisjon',
    rewrite: 'omskriving',
    scope: 'utvidet oppdrag',
    question: 'spørsmål',
    praise: 'ros',
  },
  status: { open: 'åpen', done: 'utført', declined: 'avslått', parked: 'satt på vent' },
  late: 'kom etter tilbakemeldingsfristen',
  about: 'Gjelder',
  goal: 'For målet',
  reply: 'Svar',
  passage: 'Tekststedet',
  fate: {
    untouched: 'står som før',
    edited: 'ble endret',
    moved: 'ble flyttet',
    'moved-edited': 'ble flyttet og endret',
    removed: 'ble fjernet',
    orphan: 'finnes ikke i utkastet med disse ordene, så ingen endring kan knyttes til det',
  },
  unsureFate: 'usikkert: for lite av det er igjen til å avgjøre det',
  unsurePlace: 'usikkert: ordene står flere steder i utkastet, og dette er det mest sannsynlige',
  noPassage: 'ikke oppgitt, så ingen endring kan knyttes til denne kommentaren',
  changed: 'Endret',
  put: 'Lagt til',
  taken: 'Tatt ut',
  moved: 'Flyttet',
  perhaps: 'Usikkert, i samme avsnitt',
  before: 'Før',
  after: 'Etter',
  restores: (draft) => `går tilbake til ordene i utkast ${draft}`,

  unasked: 'Endret uten kommentar',
  unaskedNow: 'Endret siden, uten kommentar',
  placeless: (ids) =>
    `Usikkert: ${ids} ba om noe uten å nevne et tekststed som kan finnes. Disse endringene kan være svaret.`,
  nothingUnasked: 'Ingenting.',
  notCompared: 'Hva denne runden endret, kan ikke vises: ',
  draftProblem: (number) => ({
    'not-kept': `utkast ${number} ble ikke tatt vare på.`,
    missing: `det lagrede utkastet ${number} mangler.`,
    damaged: `det lagrede utkastet ${number} er endret etter at det ble sendt.`,
    unreadable: `det lagrede utkastet ${number} kunne ikke leses.`,
  }),

  sources: 'Kilder',
};
