import type { MailWords } from './model';

export const SV_MAILS: MailWords = {
  language: 'sv',
  greetings: 'hej / hejsan / hallå / hej alla / god morgon / god dag / godmorgon / hej igen / tjena',
  addresses: 'kära / käre / bästa',
  closings: `mvh / vh / hälsningar / med vänlig hälsning / med vänliga hälsningar / vänliga hälsningar / vänlig hälsning /
    bästa hälsningar / med bästa hälsningar / varma hälsningar / många hälsningar / allt gott / tack / tack på förhand /
    tack så mycket / stort tack / tack igen / trevlig helg / ha en fin dag / ha det bra / ha det fint / vi hörs / hörs / kram /
    vänligen / vänligast / trevlig dag`,
  devices: 'skickat från min / skickades från / skickat från outlook / skickat från mobilen / hämta outlook',
  smallPrint: 'konfidentiell* / sekretess* / avsedda mottagaren / avsedd mottagare / tänk på miljön',
  thanks: `tack / ok / okej / tack så mycket / stort tack / tackar / tusen tack / trevlig helg / ha en fin dag / vi hörs / uppskattas /
    hör av dig om du undrar något / hör av dig om något är oklart / hör av dig om du har frågor / säg till om något är oklart`,
  politeness: `för det den detta så mycket igen på förhand utkastet utkast texten artikeln arbetet jobbet hjälpen insatsen snabbt
    snabba svar svaret att du skickade versionen nya ny hej alla och vi jag ser fram emot redan ska ha din ditt`,
  announcements: `här är mina kommentarer / här är våra kommentarer / här är några kommentarer / här kommer mina kommentarer /
    här kommer några kommentarer / här kommer kommentarerna / mina kommentarer / våra kommentarer / några kommentarer /
    kommentarer / synpunkter / några synpunkter / mina synpunkter / här är mina synpunkter / här kommer synpunkter /
    feedback / lite feedback / här är feedbacken / några saker / ett par saker / några punkter / se nedan / svar nedan / mina svar nedan / se mina kommentarer nedan`,
  wrote: 'skrev',
  heads: {
    from: 'från',
    at: 'skickat / datum',
    subject: 'ämne',
    other: 'till / kopia / hemlig kopia / prioritet',
  },
  originals: 'ursprungligt meddelande / ursprungligt mejl',
  forwarded:
    'vidarebefordrat meddelande / vidarebefordrat brev / vidarebefordrat mejl / vidarebefordrat mail / början på vidarebefordrat brev',
  erased:
    'det här meddelandet raderades / det här meddelandet har raderats / du raderade det här meddelandet',
  months: 'jan* / feb* / mar* / apr* / maj / jun* / jul* / aug* / sep* / okt* / nov* / dec*',
  classes: {
    scope: `också skriva / skriva också / även skriva / också göra / även göra / även ta fram / också ta fram / också översätta /
      även översätta / behöver också / behöver även / en artikel till / ännu en artikel / en extra artikel / extra text /
      inlägg till linkedin / inlägg till facebook / inlägg för sociala / sociala medier / pressmeddelande* / översätta den /
      översättning`,
    correction: `skrivfel / tryckfel / stavfel / felstavat / felstavad / stavas / fel namn / fel datum / fel siffra / fel siffror / fel årtal /
      fel år / fel länk / fel titel / fel pris / fel ord / namnet är fel / datumet är fel / siffran är fel / stämmer inte /
      faktafel / saknas komma / saknas ett komma / kommatecken / grammatiskt / grammatikfel / länken fungerar inte /
      länken är trasig / ska stå / ska vara stor bokstav / slarvfel`,
    rewrite: `börja om / från början / från grunden / ny riktning / annan riktning / annan vinkel / ny vinkel / annan ton / ny ton /
      en annan ton / annan målgrupp / ny målgrupp / annat format / nytt format / skriva om hela / skriv om hela /
      helt annorlunda / som en intervju / i jag form`,
    question: `varför / jag undrar / vi undrar / undrar om / och så undrar jag / sen undrar jag / osäker på om / jag är osäker på om / vi är osäkra på om / är vi säkra på`,
    praise: `älskar / jag gillar / vi gillar / jättebra / väldigt bra / mycket bra / så bra / strålande / perfekt / toppen / bra jobbat / snyggt / härligt / härlig /
      underbar* / fantastisk* / superbra / suverän* / gillar den / gillar det / gillar texten / nöjd / nöjda / välskriven / välskrivet / jättefin*`,
  },
  requests:
    'kan du / kunde du / skulle du / kan ni / kan vi / skulle vi / ska vi / borde vi / vill du / är det möjligt / går det att / vad sägs om / kanske vi',
  buts: 'däremot emellertid men förutom utom dock om bara ändå',
};
