import assert from 'node:assert/strict';
import { classOf } from '../../../src/core/intake/pasted/classes';
import { dateIn } from '../../../src/core/intake/pasted/dates';
import { politeOnly } from '../../../src/core/intake/pasted/polite';
import { isGreeting } from '../../../src/core/intake/pasted/signature';
import { MAIL_LANGUAGES } from '../../../src/core/feedback/words/mails';

interface Examples {
  readonly correction: readonly string[];
  readonly rewrite: readonly string[];
  readonly scope: readonly string[];
  readonly question: readonly string[];
  readonly praise: readonly string[];
  /** Nothing says what it is: the reader takes it for a revision. */
  readonly none: readonly string[];
  readonly greetings: readonly string[];
  readonly thanks: readonly string[];
  readonly announcements: readonly string[];
}

const SAID: Readonly<Record<string, Examples>> = {
  en: {
    correction: ['Typo in line 2', 'The year is wrong: it was 1998', 'It’s spelled Müller'],
    rewrite: [
      'Could we try a completely different angle?',
      'Please rewrite the whole thing for another audience',
    ],
    scope: ['Could you also write three social posts from it?', 'We also need a press release'],
    question: ['Where does this number come from?', 'Not sure if this is still true', 'Nice. But why blue?'],
    praise: ['Love it!', 'Thanks! Love it. Great ending.', 'Great ending.', 'The opening works well'],
    none: [
      'Can you cut this?',
      'Could the opening be about the hut?',
      'Nice, but too long',
      'Not great',
      'Make it shorter',
      'We do not say “typo”',
      'Great opening. The price is 480.',
    ],
    greetings: ['Hi Ola,', 'Hello!', 'Dear Ola Nordmann,', 'Good morning'],
    thanks: [
      'Thanks for the draft!',
      'Thank you so much for your quick reply.',
      'Thanks! Let me know if you have any questions.',
      'Ok',
    ],
    announcements: ['Here are my comments:', 'Thanks for the draft, see my comments below.'],
  },
  nb: {
    correction: ['Skrivefeil i andre linje', 'Feil navn: hun heter Kari', 'Datoen er feil'],
    rewrite: ['Kan vi prøve en annen vinkel?', 'Vi må begynne på nytt'],
    scope: ['Kan du også skrive et innlegg til LinkedIn?', 'Vi trenger også en pressemelding'],
    question: ['Hvor kommer tallet fra?', 'Jeg lurer på om dette stemmer ennå'],
    praise: ['Kjempebra avslutning!', 'Jeg liker den', 'Jeg liker slutten'],
    none: [
      'Kan du korte ned ingressen?',
      'Bra, men for lang',
      'Ikke perfekt',
      'Jeg liker ikke slutten',
      'For lang, kan du stramme inn?',
      'Jeg liker starten. Slutten er derimot for brå',
    ],
    greetings: ['Hei Ola', 'Kjære Ola,', 'God morgen!'],
    thanks: ['Takk for utkastet!', 'Ring meg gjerne hvis noe er uklart.', 'Tusen takk for raskt svar'],
    announcements: ['Her er mine kommentarer:', 'Takk for utkastet. Her kommer noen kommentarer:'],
  },
  sv: {
    correction: [
      'Skrivfel i andra raden',
      'Fel namn: hon heter Karin',
      'Det saknas ett komma här: saknas komma',
    ],
    rewrite: ['Kan vi prova en annan vinkel?', 'Vi måste börja om'],
    scope: ['Kan du också skriva ett inlägg?', 'Vi behöver också ett pressmeddelande'],
    question: ['Varifrån kommer siffran?', 'Jag undrar om det stämmer'],
    praise: ['Jättebra slut!', 'Jag gillar texten', 'Bra jobbat'],
    none: [
      'Kan du korta ingressen?',
      'Snyggt, men för långt',
      'Inte perfekt',
      'Vi gillar inte slutet',
      'Jag gillar inledningen. Däremot är slutet för abrupt',
    ],
    greetings: ['Hej Ola!', 'Kära Ola,', 'God morgon'],
    thanks: ['Tack för utkastet!', 'Hör av dig om du undrar något!', 'Tack så mycket för snabbt svar'],
    announcements: ['Här är mina kommentarer:', 'Tack för utkastet! Här kommer några kommentarer:'],
  },
  fi: {
    correction: ['Kirjoitusvirhe toisella rivillä', 'Väärä nimi: hän on Kaisa', 'Päivämäärä on väärin'],
    rewrite: ['Voisimmeko kokeilla toista: eri näkökulma?', 'Aloita alusta uudelleen'],
    scope: ['Voisitko kirjoittaa myös LinkedIn-postauksen?', 'Tarvitsemme myös tiedotteen'],
    question: ['Mistä luku tulee?', 'Mietin onko tämä vielä totta'],
    praise: ['Loistava lopetus!', 'Pidän tästä', 'Hyvin tehty'],
    none: [
      'Voisitko lyhentää ingressiä?',
      'Hieno, mutta liian pitkä',
      'Ei täydellinen',
      'Loistava alku. Loppu on liian äkkinäinen',
    ],
    greetings: ['Hei Ola!', 'Moi', 'Hyvä Ola Nordmann,'],
    thanks: ['Kiitos luonnoksesta!', 'Kysy, jos jokin on epäselvää.', 'Kiitos paljon nopeasta vastauksesta'],
    announcements: ['Tässä kommenttini:', 'Kiitos luonnoksesta! Tässä muutama kommentti:'],
  },
  ca: {
    correction: ['Hi ha una errada a la segona línia', 'Nom equivocat: es diu Marta', 'Falta una coma'],
    rewrite: ['Podríem provar un altre enfocament?', 'Hauríem de començar de nou'],
    scope: [
      'Podries també escriure un text per a les xarxes socials?',
      'També necessitem una nota de premsa',
    ],
    question: ['D’on surt aquesta xifra?', 'No sé si encara és cert'],
    praise: ['M’encanta el final!', 'Molt ben escrit', 'Bona feina!'],
    none: [
      'Pots escurçar l’entradeta?',
      'Genial, però massa llarg',
      'Fes-lo més curt',
      'Genial! El preu és massa alt.',
    ],
    greetings: ['Hola Ola,', 'Bon dia!', 'Benvolgut Ola,'],
    thanks: [
      'Gràcies per l’esborrany!',
      'Qualsevol dubte, em dius.',
      'Moltes gràcies per la resposta ràpida',
    ],
    announcements: ['Aquí tens els meus comentaris:', 'Gràcies! Aquí tens alguns comentaris:'],
  },
};

describe('what a comment seems to be', () => {
  it('has examples for every language', () => {
    assert.deepEqual(
      MAIL_LANGUAGES.map(({ language }) => language),
      Object.keys(SAID),
    );
  });

  for (const [language, examples] of Object.entries(SAID)) {
    for (const told of ['correction', 'rewrite', 'scope', 'question', 'praise', 'none'] as const) {
      it(`is ${told} in ${language}`, () => {
        for (const text of examples[told]) assert.equal(classOf(text), told === 'none' ? null : told, text);
      });
    }

    it(`is cut when it only greets, thanks or announces in ${language}`, () => {
      for (const text of examples.greetings) assert.ok(isGreeting(text), text);
      for (const text of examples.thanks) assert.equal(politeOnly(text), 'thanks', text);
      for (const text of examples.announcements) assert.equal(politeOnly(text), 'announcement', text);
    });

    it(`is kept when it says anything of the text in ${language}`, () => {
      for (const text of Object.values({
        ...examples,
        greetings: [],
        thanks: [],
        announcements: [],
      }).flat()) {
        assert.ok(!isGreeting(text), text);
        assert.equal(politeOnly(text), null, text);
      }
    });
  }
});

describe('the class of a comment', () => {
  it('does not come from what is quoted, and not from marks that nobody closed', () => {
    assert.equal(classOf('“There is a typo” is my title.'), classOf('“ ” is my title.'));
    assert.equal(classOf('“'.repeat(200_000)), null);
    assert.equal(classOf('„« '.repeat(200_000)), null);
  });
});

describe('the time of a message', () => {
  it('has no zone of nineteen hours', () => {
    assert.equal(dateIn('1:00-1996 6-1-02', 'day first'), '2002-01-06T01:00');
    assert.equal(dateIn('2026-11-09 1:00+0130', 'day first'), '2026-11-09T01:00:00+01:30');
  });
});
