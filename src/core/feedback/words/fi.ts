import type { FeedbackWords } from './model';

export const FI: FeedbackWords = {
  language: 'fi',
  vague: `
    ei toimi / ei oikein toimi / ei ihan toimi / ei vielä toimi / jotain puuttuu / jotakin puuttuu / jokin puuttuu /
    puuttuu jotain / puuttuu jotakin / ei ole vielä valmis / ei ole ihan sitä / ei ole hyvä / ei riittävän hyvä /
    ei tarpeeksi hyvä / ei ole tarpeeksi hyvä / tee siitä parempi / tee tästä parempi / tehdä siitä paremman /
    tehdä tästä paremman / tehdä tekstistä paremman / voisi olla parempi / voisi olla vielä parempi /
    pitäisi olla parempi / pitää olla parempi / paranna sitä / paranna tätä / paranna tekstiä / parantaa sitä /
    parantaa tätä / parantaa tekstiä / parantaa juttua / kiinnostavampi / kiinnostavampaa / kiinnostavammaksi /
    kiinnostavamman / mielenkiintoisempi / mielenkiintoisempaa / mielenkiintoisemmaksi / mielenkiintoisemman /
    mukaansatempaavampi / mukaansatempaavammaksi / innostavampi / innostavammaksi / lisää potkua / enemmän potkua /
    lisää eloa / enemmän eloa / lisää särmää / enemmän särmää / vähän tylsä / liian tylsä / on tylsä /
    tuntuu tylsältä / vähän lattea / liian lattea / on lattea / tuntuu lattealta / en pidä tästä / en pidä siitä /
    emme pidä tästä / emme pidä siitä / en tykkää / emme tykkää / en ole tyytyväinen / emme ole tyytyväisiä /
    en ole vakuuttunut / ei vakuuta / ei sitä mitä odotin / ei sitä mitä odotimme / ei sitä mitä ajattelin /
    ei ihan sitä mitä ajattelin / ei ihan sitä mitä odotin / tuntuu väärältä / ei tunnu oikealta /
    ei ihan tunnu oikealta / ei tunnu ihan oikealta / jokin tökkii / jotain tökkii / yritä uudelleen /
    yritä uudestaan / kirjoita uudelleen / kirjoita uudestaan / kirjoita se uudelleen / vaatii vielä työtä /
    vaatii työtä / hio sitä / jokin tässä ei toimi / jotain tässä puuttuu / ei nappaa / ei oikein nappaa / ei sytytä /
    ei oikein sytytä / ei innosta / ei oikein innosta / odotimme enemmän / odotin enemmän / ei lähde lentoon /
    emme ole ihan tyytyväisiä / emme ole täysin tyytyväisiä / en ole ihan tyytyväinen / en ole täysin tyytyväinen /
    emme ole vakuuttuneita / en ole ihan vakuuttunut / en ole täysin vakuuttunut / emme ole ihan vakuuttuneita /
    ei ihan sitä mitä haettiin / ei sitä mitä haettiin / ei ihan sitä mitä haimme / ei ihan sitä mitä ajattelimme /
    ei ihan sitä mitä odotimme / voisiko tämä olla parempi / voisiko se olla parempi / voisiko teksti olla parempi /
    voisiko juttu olla parempi / kokeile uudestaan / kokeile uudelleen / kokeile vielä uudestaan /
    yritä vielä uudestaan / kaipaa työtä / kaipaa vielä työtä / tarvitsee vielä työtä / ei ole vielä ihan valmis /
    ei ole ihan valmis / ei vielä ihan valmis / ammattimaisempi / ammattimaisemmaksi / ammattimaisemman / elävämpi /
    elävämmäksi / elävämmän / lisää energiaa / enemmän energiaa / vähän tylsältä / tuntuu vähän tylsältä /
    vähän laimea / liian laimea / on laimea / on vähän tylsä / on vähän lattea`,
  filler: `minä mä me sinä te se sen sitä siitä siihen tämä tämän tätä tästä tähän nämä ne ja tai mutta niin on oli
    ole olisi olla en emme ei voisi voisitko voitko voisimme voi pitäisi pitää täytyy haluan haluaisin haluamme
    haluaisimme teksti tekstiä tekstin tekstistä tekstissä tekstiin artikkeli artikkelia artikkelin artikkelista juttu
    jutun juttua jutusta luonnos luonnosta koko kokonaisuus kokonaisuutena yleisesti vähän hieman ihan aika vielä
    jotenkin jotain jokin jotakin ehkä kiitos hei moi terve kyllä mielestäni minusta meistä meidän minun tuntuu
    vaikuttaa saisiko saisi saada saa tehdä tee tehkää kun että kuin mitä miksi tiedä vaan vain oikein tosi
    valitettavasti rehellisesti sanottuna kaikki sille voisiko kaipaisin kaipaisimme kaipaan kaipaamme täysin ok kiva
    sanoa osaa mikä tuntuisi`,
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
