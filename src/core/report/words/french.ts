import { countingIn } from './counting';
import type { ReportWords } from './english';

const { many } = countingIn('fr');
const minutes = (count: number): string => many(count, 'minute', 'minutes');

/** French sets a space, where no line may break, before a colon and inside quotation marks. */
const SPACE = '\u00a0';

export const FRENCH: ReportWords = {
  colon: `${SPACE}:`,
  quoted: (text) => `«${SPACE}${text}${SPACE}»`,
  title: (client) => `Rapport client${SPACE}: ${client}`,
  counted: (what) =>
    [
      many(what.documents, 'document', 'documents'),
      many(what.drafts, 'version envoyée', 'versions envoyées'),
      many(what.rounds, 'tour utilisé', 'tours utilisés'),
      many(what.comments, 'commentaire', 'commentaires'),
      minutes(what.minutes),
    ].join(', '),
  howToRead: `Un numéro entre crochets renvoie au fichier et à la ligne qui le dit${SPACE}; la liste finale les réunit tous. Les passages d’avant et d’après sont repris mot pour mot des versions telles qu’elles ont été envoyées. Les dates et les heures sont celles des fichiers.`,

  agreement: 'Ce qui a été convenu',
  noTerms: 'Aucune condition n’est consignée pour ce client.',
  approver: 'Validation par',
  includedRounds: 'Tours inclus par document',
  extraRound: 'Prix d’un tour supplémentaire',
  hourly: (rate) => `${rate} de l’heure`,
  ofFee: (share) => `${share} des honoraires`,
  feedbackDays: 'Délai de retour sur une version',
  businessDays: (days) => many(days, 'jour ouvré', 'jours ouvrés'),
  goals: 'Objectif du client',
  project: 'Projet',
  fee: 'Honoraires',
  totalRounds: 'Tours pour l’ensemble des documents du projet',

  overview: 'Vue d’ensemble',
  columns: ['Document', 'Versions envoyées', 'Tours utilisés', 'Tours inclus', 'Minutes', 'État'],
  noLimit: 'pas de limite propre',
  approvedOn: (date) => `validé le ${date}`,
  endedOn: (date) => `clos sans validation le ${date}`,
  underWay: 'en cours',
  notSent: 'pas encore envoyé',

  extras: 'Tours au-delà de la limite',
  noExtras: 'Aucun tour ne dépasse le nombre convenu.',
  roundOf: (title, number) => `${title}, tour ${number}`,
  extra: { paid: 'convenu, payé', given: 'convenu, offert' },
  unagreed: 'rien n’est consigné à ce sujet',

  due: 'Échéance',
  included: 'Tours inclus',
  byDefault: `par défaut${SPACE}: aucun fichier ne dit autre chose`,
  used: 'Tours utilisés',
  time: 'Temps',
  minutes,
  approved: 'Validé',
  ended: 'Clos sans validation',
  noDraft: 'Aucune version n’a été envoyée.',

  round: (number) => `Tour ${number}`,
  draftSent: (number) => `Version ${number} envoyée`,
  undated: 'le fichier ne dit pas quand',
  received: 'Retours reçus',
  from: (first, last) => (first === last ? first : `${first} – ${last}`),
  comments: (count) => many(count, 'commentaire', 'commentaires'),
  noFeedback: 'aucun consigné',
  satisfaction: 'Satisfaction du client',
  ofFive: (rating) => `${rating} sur 5`,
  uses: 'Consomme un tour',
  yes: 'oui',
  no: `non${SPACE}: aucune révision ni réécriture n’y est demandée`,
  pastLimit: 'Au-delà de la limite',

  class: {
    correction: 'correction',
    revision: 'révision',
    rewrite: 'réécriture',
    scope: 'demande hors devis',
    question: 'question',
    praise: 'compliment',
  },
  status: { open: 'à traiter', done: 'traité', declined: 'refusé', parked: 'en attente' },
  late: 'arrivé après le délai de retour',
  about: 'À propos de',
  goal: 'Pour l’objectif',
  reply: 'Réponse',
  passage: 'Le passage',
  fate: {
    untouched: 'est resté tel quel',
    edited: 'a été modifié',
    moved: 'a été déplacé',
    'moved-edited': 'a été déplacé et modifié',
    removed: 'a été supprimé',
    orphan: 'ne figure pas en ces mots dans la version, si bien qu’aucun changement ne peut y être rattaché',
  },
  unsureFate: `incertain${SPACE}: il en reste trop peu pour le dire`,
  unsurePlace: `incertain${SPACE}: ces mots figurent à plusieurs endroits de la version, et celui-ci est le plus probable`,
  noPassage: 'aucun n’est indiqué, si bien qu’aucun changement ne peut être rattaché à ce commentaire',
  changed: 'Modifié',
  put: 'Ajouté',
  taken: 'Supprimé',
  moved: 'Déplacé',
  perhaps: 'Incertain, dans le même paragraphe',
  before: 'Avant',
  after: 'Après',
  restores: (draft) => `revient aux mots de la version ${draft}`,

  unasked: 'Modifié sans commentaire',
  unaskedNow: 'Modifié depuis, sans commentaire',
  placeless: (ids) =>
    `Incertain${SPACE}: ${ids} demandait quelque chose sans indiquer de passage que l’on puisse retrouver. Ces changements en sont peut-être la réponse.`,
  nothingUnasked: 'Rien.',
  notCompared: `Ce que ce tour a changé ne peut pas être montré${SPACE}: `,
  draftProblem: (number) => ({
    'not-kept': `la version ${number} n’a pas été conservée.`,
    missing: `la version ${number} enregistrée est introuvable.`,
    damaged: `la version ${number} enregistrée a été modifiée depuis son envoi.`,
    unreadable: `la version ${number} enregistrée n’a pas pu être lue.`,
  }),

  sources: 'Sources',
};
