import { countingIn } from './counting';
import type { ReportWords } from './english';

const { many } = countingIn('ca');
const minutes = (count: number): string => many(count, 'minut', 'minuts');

export const CATALAN: ReportWords = {
  colon: ':',
  quoted: (text) => `«${text}»`,
  title: (client) => `Informe del client: ${client}`,
  counted: (what) =>
    [
      many(what.documents, 'document', 'documents'),
      many(what.drafts, 'esborrany enviat', 'esborranys enviats'),
      many(what.rounds, 'ronda consumida', 'rondes consumides'),
      many(what.comments, 'comentari', 'comentaris'),
      minutes(what.minutes),
    ].join(', '),
  howToRead:
    'Un número entre claudàtors porta al fitxer i a la línia que ho diu; la llista del final els recull tots. Els passatges d’abans i de després s’han pres paraula per paraula dels esborranys tal com es van enviar. Les dates i les hores són les que consten als fitxers.',

  agreement: 'El que es va acordar',
  noTerms: 'No hi ha cap condició registrada per a aquest client.',
  approver: 'Qui aprova',
  includedRounds: 'Rondes incloses per document',
  extraRound: 'Preu d’una ronda extra',
  hourly: (rate) => `${rate} per hora`,
  ofFee: (share) => `${share} dels honoraris`,
  feedbackDays: 'Termini per comentar un esborrany',
  businessDays: (days) => many(days, 'dia feiner', 'dies feiners'),
  goals: 'Objectiu del client',
  project: 'Projecte',
  fee: 'Honoraris',
  totalRounds: 'Rondes per a tots els documents del projecte',

  overview: 'Resum',
  columns: ['Document', 'Esborranys enviats', 'Rondes consumides', 'Rondes incloses', 'Minuts', 'Estat'],
  noLimit: 'sense límit propi',
  approvedOn: (date) => `aprovat: ${date}`,
  endedOn: (date) => `tancat sense aprovació: ${date}`,
  underWay: 'en curs',
  notSent: 'encara no s’ha enviat',

  extras: 'Rondes per sobre del límit',
  noExtras: 'Cap ronda no supera el nombre acordat.',
  roundOf: (title, number) => `${title}, ronda ${number}`,
  extra: { paid: 'acordada i pagada', given: 'acordada, sense cost' },
  unagreed: 'no hi consta res',

  due: 'Data límit',
  included: 'Rondes incloses',
  byDefault: 'per defecte: cap fitxer no indica una altra cosa',
  used: 'Rondes consumides',
  time: 'Temps',
  minutes,
  approved: 'Aprovat',
  ended: 'Tancat sense aprovació',
  noDraft: 'No s’ha enviat cap esborrany.',

  round: (number) => `Ronda ${number}`,
  draftSent: (number) => `Esborrany ${number} enviat`,
  undated: 'el fitxer no diu quan',
  received: 'Comentaris rebuts',
  from: (first, last) => (first === last ? first : `${first} – ${last}`),
  comments: (count) => many(count, 'comentari', 'comentaris'),
  noFeedback: 'no en consta cap',
  satisfaction: 'Satisfacció del client',
  ofFive: (rating) => `${rating} de 5`,
  uses: 'Consumeix una ronda',
  yes: 'sí',
  no: 'no: no s’hi demana cap revisió ni cap reescriptura',
  pastLimit: 'Per sobre del límit',

  class: {
    correction: 'correcció',
    revision: 'revisió',
    rewrite: 'reescriptura',
    scope: 'ampliació de l’encàrrec',
    question: 'pregunta',
    praise: 'elogi',
  },
  status: { open: 'obert', done: 'resolt', declined: 'rebutjat', parked: 'ajornat' },
  late: 'va arribar fora del termini de comentaris',
  about: 'Sobre',
  goal: 'Per a l’objectiu',
  reply: 'Resposta',
  passage: 'El passatge',
  fate: {
    untouched: 'es manté com era',
    edited: 's’ha editat',
    moved: 's’ha mogut',
    'moved-edited': 's’ha mogut i editat',
    removed: 's’ha eliminat',
    orphan: 'no és a l’esborrany amb aquestes paraules, de manera que no s’hi pot vincular cap canvi',
  },
  unsureFate: 'dubtós: en queda massa poc per saber-ho',
  unsurePlace:
    'dubtós: aquestes paraules surten en més d’un lloc de l’esborrany, i aquest és el més probable',
  noPassage: 'no se n’indica cap, de manera que no es pot vincular cap canvi a aquest comentari',
  changed: 'Canviat',
  put: 'Afegit',
  taken: 'Suprimit',
  moved: 'Mogut',
  perhaps: 'Dubtós, al mateix paràgraf',
  before: 'Abans',
  after: 'Després',
  restores: (draft) => `torna a les paraules de l’esborrany ${draft}`,

  unasked: 'Canvis sense cap comentari',
  unaskedNow: 'Canvis fets després, sense cap comentari',
  placeless: (ids) =>
    `Dubtós: ${ids} demanava alguna cosa sense indicar cap passatge que es pugui trobar. Aquests canvis en poden ser la resposta.`,
  nothingUnasked: 'Cap.',
  notCompared: 'No es pot mostrar què va canviar en aquesta ronda: ',
  draftProblem: (number) => ({
    'not-kept': `l’esborrany ${number} no es va conservar.`,
    missing: `falta l’esborrany ${number} desat.`,
    damaged: `l’esborrany ${number} desat s’ha modificat d’ençà que es va enviar.`,
    unreadable: `l’esborrany ${number} desat no s’ha pogut llegir.`,
  }),

  sources: 'Fonts',
};
