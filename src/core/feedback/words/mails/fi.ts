import type { MailWords } from './model';

export const FI_MAILS: MailWords = {
  language: 'fi',
  greetings:
    'hei / moi / moikka / terve / hei kaikki / moi kaikki / hyvää päivää / hyvää huomenta / huomenta / hei taas / heippa',
  addresses: 'hyvä / rakas / arvoisa',
  closings: `terveisin / terv / ystävällisin terveisin / yst terv / parhain terveisin / lämpimin terveisin / terveiset /
    kunnioittavasti / kiitos / kiitos paljon / kiitos etukäteen / kiitokset / kiitoksin / kiittäen / kiitos jo etukäteen /
    hyvää viikonloppua / mukavaa viikonloppua / mukavaa päivää / hyvää päivänjatkoa / palataan / palaillaan /
    terkuin / terkut / yst / hyvää päivän jatkoa`,
  devices:
    'lähetetty iphone* / lähetetty ipad* / lähetetty android* / lähetetty samsung* / lähetetty puhelime* / lähetetty outlook* / hanki outlook',
  smallPrint: 'luottamukselli* / vastaanottajalle tarkoitet* / tarkoitettu vain / ajattele ympäristöä',
  thanks: `kiitos / ok / okei / selvä / kiitokset / kiitti / kiitän / kiitämme / suuret kiitokset / iso kiitos / hyvää viikonloppua / mukavaa viikonloppua / palataan /
    kysy jos jokin on epäselvää / kysy jos jotain on epäselvää / laita viestiä jos tulee kysyttävää / kerro jos tulee kysyttävää`,
  politeness: `paljon kovasti tästä luonnoksesta luonnos tekstistä teksti artikkelista työstä avusta vastauksesta nopeasta nopeudesta
    vaivannäöstä etukäteen jo taas uudesta versiosta kun lähetit viestistä hei kaikille ja me minä sinulle teille todella
    lähettämisestä`,
  announcements: `tässä kommenttini / tässä kommenttimme / tässä kommentit / tässä kommentteja / tässä muutama kommentti /
    tässä joitakin kommentteja / kommenttini / kommenttimme / kommentit / kommentteja / muutama kommentti / palaute / palautteeni /
    palautetta / tässä palaute / tässä palautteeni / tässä palautetta / huomioita / muutama huomio / tässä muutama huomio /
    muutama asia / pari asiaa / pari huomiota / ks alla / vastaukset alla / vastaukseni alla / katso alla / kommentit alla / kommenttini alla`,
  wrote: 'kirjoitti',
  heads: {
    from: 'lähettäjä',
    at: 'lähetetty / päivämäärä / päiväys',
    subject: 'aihe',
    other: 'vastaanottaja / kopio / piilokopio',
  },
  originals: 'alkuperäinen viesti',
  forwarded: 'välitetty viesti / edelleenlähetetty viesti / lähetetty edelleen / välitetty viesti alkaa',
  erased: 'tämä viesti poistettiin / tämä viesti on poistettu / poistit tämän viestin',
  months:
    'tammi* / helmi* / maalis* / huhti* / touko* / kesä* / heinä* / elo* / syys* / loka* / marras* / joulu*',
  classes: {
    scope: `kirjoittaa myös / kirjoittaisitko myös / kirjoitatko myös / myös kirjoittaa / tehdä myös / tekisitkö myös / teetkö myös /
      kääntää myös / kääntäisitkö / tarvitsemme myös / tarvitsisimme myös / toinen artikkeli / vielä yksi artikkeli /
      lisäartikkeli / ylimääräinen artikkeli / some postaus* / somepostau* / some päivity* / somejulkaisu* / sosiaaliseen mediaan /
      lehdistötiedote* / tiedote myös / käännös / käännettynä / linkedin päivity*`,
    correction: `kirjoitusvirhe* / painovirhe* / lyöntivirhe* / näppäilyvirhe* / kirjoitetaan / väärin kirjoitettu / väärä nimi / väärä päivä /
      väärä päivämäärä / väärä luku / väärä vuosi / väärä vuosiluku / väärä linkki / väärä otsikko / väärä hinta / väärä sana /
      nimi on väärin / päivämäärä on väärin / luku on väärin / ei pidä paikkaansa / asiavirhe* / virheellinen / virheellise* /
      pilkku puuttuu / puuttuu pilkku / kielioppivirhe* / linkki ei toimi / pitäisi lukea / pitää lukea / yhdyssanavirhe* / yhdyssana`,
    rewrite: `alusta asti / alusta uudelleen / aloittaa alusta / aloita alusta / uusi suunta / toinen suunta / eri suunta / uusi näkökulma /
      eri näkökulma / toinen näkökulma / eri sävy / uusi sävy / toinen sävy / eri kohderyhmä* / toinen kohderyhmä /
      uusi kohderyhmä / eri muoto / eri muotoon / kirjoita koko / kirjoittaa koko / aivan erilainen / täysin erilainen /
      haastatteluna / minä muodossa / minämuodossa`,
    question: `miksi / mietin / mietimme / mietin onko / en ole varma / emme ole varmoja / olemmeko varmoja`,
    praise: `rakastan / loistava* / erinomai* / täydelli* / mahtava* / hieno / hienoa / hienosti / upea* / ihana* / todella hyvä / tosi hyvä /
      erittäin hyvä / oikein hyvä / hyvin tehty / hyvää työtä / hyvin kirjoitettu / pidän tästä / pidän tekstistä / tykkään /
      tyytyväi* / nappiin / toimii hyvin`,
  },
  requests:
    'voitko / voisitko / voitteko / voisitteko / voisiko / voiko / voimmeko / voisimmeko / saisiko / olisiko mahdollista / onko mahdollista / entä jos / mitä jos / haluatko / pitäisikö meidän',
  buts: 'toisaalta sijaan mutta paitsi kuitenkin silti jos vain vaan',
};
