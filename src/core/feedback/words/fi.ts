import type { FeedbackWords } from './model';

export const FI: FeedbackWords = {
  language: 'fi',
  vague: `
    ei toimi / ei oikein toimi / ei ihan toimi / ei vielä toimi / jotain puuttuu / jotakin puuttuu / jokin puuttuu /
    puuttuu jotain / puuttuu jotakin / ei ole vielä valmis / ei ole ihan sitä / ei ole hyvä / ei riittävän hyvä /
    ei tarpeeksi hyvä / ei ole tarpeeksi hyvä / tee siitä parempi / tee tästä parempi / tehdä siitä paremman /
    tehdä tästä paremman / tehdä tekstistä paremman / voisi olla parempi / voisi olla vielä parempi / pitäisi olla parempi /
    pitää olla parempi / paranna sitä / paranna tätä / paranna tekstiä / parantaa sitä / parantaa tätä / parantaa tekstiä /
    parantaa juttua / kiinnostavampi / kiinnostavampaa / kiinnostavammaksi / kiinnostavamman / mielenkiintoisempi /
    mielenkiintoisempaa / mielenkiintoisemmaksi / mielenkiintoisemman / mukaansatempaavampi / mukaansatempaavammaksi /
    innostavampi / innostavammaksi / lisää potkua / enemmän potkua / lisää eloa / enemmän eloa / lisää särmää /
    enemmän särmää / vähän tylsä / liian tylsä / on tylsä / tuntuu tylsältä / vähän lattea / liian lattea / on lattea /
    tuntuu lattealta / en pidä tästä / en pidä siitä / emme pidä tästä / emme pidä siitä / en tykkää / emme tykkää /
    en ole tyytyväinen / emme ole tyytyväisiä / en ole vakuuttunut / ei vakuuta / ei sitä mitä odotin /
    ei sitä mitä odotimme / ei sitä mitä ajattelin / ei ihan sitä mitä ajattelin / ei ihan sitä mitä odotin /
    tuntuu väärältä / ei tunnu oikealta / ei ihan tunnu oikealta / ei tunnu ihan oikealta / jokin tökkii / jotain tökkii /
    yritä uudelleen / yritä uudestaan / kirjoita uudelleen / kirjoita uudestaan / kirjoita se uudelleen /
    vaatii vielä työtä / vaatii työtä / hio sitä`,
  filler: `minä mä me sinä te se sen sitä siitä siihen tämä tämän tätä tästä tähän nämä ne ja tai mutta niin on oli ole olisi
    olla en emme ei voisi voisitko voitko voisimme voi pitäisi pitää täytyy haluan haluaisin haluamme haluaisimme teksti
    tekstiä tekstin tekstistä tekstissä tekstiin artikkeli artikkelia artikkelin artikkelista juttu jutun juttua jutusta
    luonnos luonnosta koko kokonaisuus kokonaisuutena yleisesti vähän hieman ihan aika vielä jotenkin jotain jokin jotakin
    ehkä kiitos hei moi terve kyllä mielestäni minusta meistä meidän minun tuntuu vaikuttaa saisiko saisi saada saa tehdä
    tee tehkää kun että kuin mitä miksi tiedä vaan vain oikein tosi valitettavasti rehellisesti sanottuna kaikki sille`,
  question:
    'Kirjoitit: ”{0}” Jotta muutan oikeaa kohtaa: mitä virkettä tai kappaletta tarkoitat, ja mitä siinä pitäisi lukea sen sijaan? Myös esimerkki tekstistä, josta pidät, auttaa.',
  wishes: {
    shorter: 'lyhyem* / lyhennä* / lyhentä* / tiivistä* / tiiviim* / liian pitkä*',
    longer:
      'pidem* / pidennä / pidentää / laajenna* / liian lyhyt / liian lyhyitä / lisää yksityiskohtia / kerro lisää / kerro enemmän',
    formal: 'muodollisem* / virallisem* / asiallisem* / liian rento / liian puhekielinen',
    casual:
      'rennom* / vapaamuotoisem* / epämuodollisem* / liian muodollinen / liian virallinen / liian jäykkä',
    keep: 'säilytä* / pidä tämä / pidä se / jätä tämä / jätä se / älä poista / älä muuta / älä leikkaa / saa jäädä / pitää jäädä',
    remove: 'poista / poistaa / poistakaa / poistetaan / ota pois / jätä pois / leikkaa pois',
    stronger: 'vahvem* / voimakkaam* / teräväm* / suorem* / liian heikko / liian varovainen',
    softer: 'pehmeäm* / lievem* / hillitym* / liian jyrkkä / liian kova / liian suora',
    simpler: 'yksinkertaisem* / yksinkertaista* / liian tekninen / liian monimutkainen / selkokielisem*',
    technical: 'teknisem* / liian yksinkertainen / syvällisem*',
  },
  negations: 'ei en emme älä älkää',
};
