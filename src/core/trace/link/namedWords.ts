/**
 * The words by which people name a part of a text, in English, Norwegian, Swedish, Finnish and Catalan. The language of a
 * comment is not known, so that all are looked for; inflected endings are left open where the stem is safe.
 */

export type NamedPlace = 'opening' | 'ending' | 'title';

const words = (pattern: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'iu');

/** `In the end` and `the end of the week` name no part of a text. */
const THE_END = '(?<!in )the (?:very )?end(?! of the (?:day|week|month|year))';

export const PLACES: readonly (readonly [NamedPlace, RegExp])[] = [
  [
    'opening',
    words(
      [
        'intro|introduction|opening|beginning|lead|lede|the start',
        'innledning(?:en|a)?|ingress(?:en)?|åpning(?:en|a)?|starten|begynnelsen',
        'inledning(?:en)?|öppning(?:en)?|början',
        'johdan\\p{L}*|aloitu\\p{L}*|alku|alun|alussa|alusta|alkuun|ingressi\\p{L}*',
        'introducció|entradeta|obertura|començament|inici',
      ].join('|'),
    ),
  ],
  [
    'ending',
    words(
      [
        `ending|conclusion|closing|${THE_END}`,
        'slutten|avslutning(?:en|a)?|konklusjon(?:en)?',
        'slutet|avslutning(?:en)?|slutsats(?:en)?',
        'loppu|lopun|lopussa|lopusta|loppuun|lopetu\\p{L}*|päätös|päätöksen|päätökse\\p{L}*',
        'conclusió|tancament|acabament|(?:el|al|del) final',
      ].join('|'),
    ),
  ],
  [
    'title',
    words(
      [
        'title|headline',
        'tittel(?:en)?|overskrift(?:en|a)?',
        'titeln?|rubrik(?:en)?',
        'otsik\\p{L}*',
        'títol|titular',
      ].join('|'),
    ),
  ],
];

/** From the first on: how each language says the place in a row. */
export const ORDINALS: readonly string[] = [
  'first|1st|første|första|ensimmäi\\p{L}*|primera?',
  'second|2nd|andre|andra|toinen|toise\\p{L}*|segona?',
  'third|3rd|tredje|kolma(?:s|nne\\p{L}*|tta)|tercera?',
  'fourth|4th|fjerde|fjärde|neljä(?:s|nne\\p{L}*|ttä)|quarta?',
  'fifth|5th|femte|viide(?:s|nne\\p{L}*|ttä)|cinqu(?:è|ena)',
  'sixth|6th|sjette|sjätte|kuude(?:s|nne\\p{L}*|tta)|sis(?:è|ena)',
  'seventh|7th|sjuende|syvende|sjunde|seitsemä(?:s|nne\\p{L}*|ttä)|set(?:è|ena)',
  'eighth|8th|åttende|åttonde|kahdeksa(?:s|nne\\p{L}*|tta)|vuit(?:è|ena)',
  'ninth|9th|niende|nionde|yhdeksä(?:s|nne\\p{L}*|ttä)|nov(?:è|ena)',
  'tenth|10th|tiende|tionde|kymmene(?:s|nne\\p{L}*|ttä)|des(?:è|ena)',
];

export const LAST = 'last|final|closing|siste|sista|viimei\\p{L}*|últim[as]?|darrera?';

export const PARAGRAPH = 'paragraph|para|avsnitt(?:et)?|stycket?|kappale\\p{L}*|paràgraf';

export { words };
