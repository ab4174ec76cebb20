import assert from 'node:assert/strict';
import { vagueQuestion } from '../../../src/core/feedback/vague';
import { LANGUAGES } from '../../../src/core/feedback/words';
import { commentOf } from './comments';

/** Per language: what wants a change and does not say which, and what is clear enough to work on. */
const SAID: Readonly<
  Record<string, { readonly vague: readonly string[]; readonly clear: readonly string[] }>
> = {
  en: {
    vague: [
      'Can you make it pop?',
      'It doesn’t feel right yet.',
      "Hi, thanks, but it's not quite what... it's just not quite there yet.",
      'I don’t know why exactly, but something is missing.',
      'The text needs more punch, please!',
      'Sorry, we are not convinced. Could you have another go?',
      'Overall a bit flat.',
      'It just doesn’t grab me.',
      'It needs more energy.',
      'Not really feeling this one, sorry!',
      'It’s fine, but could it be better somehow?',
      'Could you make it more professional?',
      'Not quite what we were hoping for.',
    ],
    clear: [
      'Make it shorter.',
      'The opening needs work.',
      'Can you make the title pop?',
      'Something is missing about the price.',
      'It doesn’t feel right to call them farmers.',
      'A bit flat after the second paragraph.',
      'More interesting facts about the village, please.',
      'Needs work: see my mail of Monday.',
      'It needs more work, 3 things are missing.',
      'I like it!',
      'It’s better now, thanks.',
      'More formal, please.',
      'It is not too flat, I think.',
      'This is not boring at all.',
      'Good, isn’t it?',
      'Not convinced by the ending.',
      'It could be better to start with the price.',
      'We expected more visitors than that.',
      'Don’t try again, it is perfect as it is.',
    ],
  },
  nb: {
    vague: [
      'Kan du gjøre den bedre?',
      'Teksten er litt flat, synes jeg.',
      'Det er noe som mangler, men jeg vet ikke helt hva. Noe mangler.',
      'Vi er dessverre ikke helt fornøyd.',
      'Mer trøkk, takk!',
      'Det fenger ikke helt.',
      'Noe skurrer, men jeg klarer ikke å si hva.',
      'Prøv en gang til, er du snill.',
      'Synes ikke det funker helt ennå.',
      'Den mangler litt sprut.',
    ],
    clear: [
      'Gjør den kortere.',
      'Ingressen er litt flat.',
      'Noe mangler om prisen.',
      'Mer spennende tittel, takk.',
      'Kan bli bedre i avsnitt 3.',
      'Nå er den mye bedre!',
      'Liker ikke ordet «gjester».',
      'Teksten er ikke for kjedelig, synes jeg.',
      'Det kan ikke bli bedre!',
      'Dette må bli bedre kjent blant turister.',
      'Fungerer ikke på mobil.',
      'Han var ikke fornøyd.',
    ],
  },
  sv: {
    vague: [
      'Kan du göra den bättre?',
      'Det känns inte riktigt rätt.',
      'Jag tycker att texten är lite platt.',
      'Tyvärr är vi inte nöjda.',
      'Något saknas, men jag vet inte vad.',
      'Det här blev inte riktigt som jag tänkt mig.',
      'Kan den bli bättre?',
      'Det är något som skaver.',
      'Det behövs mer driv i texten.',
      'Försök en gång till, är du snäll.',
    ],
    clear: [
      'Gör den kortare.',
      'Rubriken är lite platt.',
      'Något saknas om bastun.',
      'Mer intressant början, tack.',
      'Det känns inte rätt att nämna priset.',
      'Nu är den mycket bättre!',
      'Kan bli bättre på två ställen.',
      'Texten är inte för tråkig.',
      'Det kan inte bli bättre!',
      'Fungerar inte i mobilen.',
      'Mer energi går åt på vintern.',
      'Inte nöjd med slutet.',
    ],
  },
  fi: {
    vague: [
      'Voisitko tehdä siitä paremman?',
      'Teksti ei oikein toimi.',
      'Jotain puuttuu, en tiedä mitä.',
      'Valitettavasti emme ole tyytyväisiä.',
      'Lisää potkua, kiitos!',
      'Tämä ei oikein nappaa.',
      'Jokin tässä ei toimi.',
      'Voisiko tämä olla parempi?',
      'Kaipaisin lisää eloa tekstiin.',
      'Emme ole ihan tyytyväisiä.',
    ],
    clear: [
      'Lyhyempi, kiitos.',
      'Otsikko ei oikein toimi.',
      'Hinnasta puuttuu jotain.',
      'Loppu on liian tylsä.',
      'Voisi olla parempi ilman esimerkkiä.',
      'Nyt se on paljon parempi!',
      'Kirjoita uudelleen kappale 2.',
      'Teksti ei ole liian lattea.',
      'Ei voisi olla parempi!',
      'Linkki ei toimi.',
      'Voisiko olla parempi kuva?',
      'Lisää energiaa kuluu talvella.',
    ],
  },
  ca: {
    vague: [
      'Podries fer-lo millor?',
      'El text no acaba de funcionar.',
      'Hi falta alguna cosa, però no sé què.',
      'No ens acaba de convèncer, ho sento.',
      'Més ganxo, sisplau!',
      'No m’acaba de fer el pes.',
      'Li falta una mica de vida.',
      'No ens ha convençut.',
      'Es pot millorar.',
      'No és ben bé el que volíem.',
    ],
    clear: [
      'Més curt, sisplau.',
      'El títol no acaba de funcionar.',
      'Falta alguna cosa sobre el preu.',
      'L’inici és avorrit.',
      'Podria ser millor sense la cita.',
      'Ara està molt millor!',
      'No m’agrada la paraula «producte».',
      'No és avorrit, al contrari!',
      'No es pot millorar!',
      'El final es pot millorar.',
      'No falta ganxo.',
      'Falta força aigua a la recepta.',
    ],
  },
};

describe('a vague comment', () => {
  const questionTo = (text: string): string | null => vagueQuestion(commentOf({ text }));

  for (const { language, question } of LANGUAGES) {
    const said = SAID[language];
    for (const text of said?.vague ?? [])
      it(`${language}: “${text}” is one, and asked about in its own language`, () =>
        assert.equal(questionTo(text)?.slice(0, 8), question.slice(0, 8)));
    for (const text of said?.clear ?? [])
      it(`${language}: “${text}” is none`, () => assert.equal(questionTo(text), null));
    it(`${language}: has examples`, () =>
      assert.ok(said && said.vague.length >= 5 && said.clear.length >= 7));
  }

  it('is quoted as it is, whatever is in it', () =>
    assert.match(questionTo('Make it better, $& no.') ?? '', /“Make it better, \$& no\.”/));

  it('keeps the client’s words on one line in the question', () =>
    assert.match(questionTo(' Please\n make it better. ') ?? '', /^You wrote: “Please make it better\.” /));

  const vague = { text: 'Make it better.' };
  const silent: readonly [string, Parameters<typeof commentOf>[0]][] = [
    ['has a passage', { ...vague, quote: 'the first frost' }],
    ['was answered', { ...vague, status: 'done' }],
    ['was asked about already', { ...vague, reply: 'Which part do you mean?' }],
    ['is praise', { ...vague, class: 'praise' }],
    ['is a question', { ...vague, class: 'question' }],
    ['is a correction', { ...vague, class: 'correction' }],
    ['is new scope', { ...vague, class: 'scope' }],
  ];
  for (const [why, said] of silent)
    it(`is none where it ${why}`, () => assert.equal(vagueQuestion(commentOf(said)), null));
});
