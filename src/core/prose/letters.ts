// eslint-disable-next-line no-control-regex -- all of ASCII is meant
const ASCII = /^[\u0000-\u007f]*$/;

/** The letters and digits of a text in small letters, taken apart from their accents: what folding and squashing leave, at a tenth of the cost. */
export function lettersOf(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  const small = text.normalize('NFKD').toLowerCase();
  // A sigma is written in another way where a word ends, and a phrase may end elsewhere than the text does.
  return small.replace(/[^\p{L}\p{N}]+/gu, '').replaceAll('ς', 'σ');
}
