import type { MailWords } from './model';

export const NB_MAILS: MailWords = {
  language: 'nb',
  greetings:
    'hei / heisann / hallo / hei alle / hei alle sammen / god morgen / god dag / god kveld / hei igjen',
  addresses: 'kjære',
  closings: `mvh / vh / hilsen / med vennlig hilsen / vennlig hilsen / med hilsen / beste hilsen / med beste hilsen / hilsen fra /
    varm hilsen / alt godt / takk / tusen takk / takk igjen / på forhånd takk / takk på forhånd / mange takk / ha en fin dag /
    god helg / ha en god helg / ha en fin helg / vi snakkes / snakkes / klem /
    venleg helsing / med venleg helsing / helsing / beste helsing / ha en fin dag videre / ha en fin kveld`,
  devices:
    'sendt fra min / sendt fra outlook / sendt fra mobilen / sendt fra e post / skaff deg outlook / last ned outlook / få outlook',
  smallPrint: 'konfidensiell* / fortrolig / taushetsbelagt / tiltenkt mottaker / tenk på miljøet',
  thanks: `takk / ok / okei / tusen takk / mange takk / hjertelig takk / god helg / ha en fin dag / snakkes / vi snakkes / setter pris på det /
    ring meg gjerne hvis noe er uklart / ring gjerne hvis noe er uklart / si ifra om noe er uklart / si fra om noe er uklart / si ifra hvis noe er uklart / si fra hvis noe er uklart / bare spør om noe er uklart / ha en fin dag videre`,
  politeness: `for det den dette så mye meget igjen på forhånd utkastet utkast teksten artikkelen arbeidet jobben hjelpen innsatsen
    raskt rask svar svaret tilsendt sendingen versjonen ny nye at du sendte hei alle sammen og vi jeg gleder oss meg til å
    lese allerede skal ha`,
  announcements: `her er mine kommentarer / her er våre kommentarer / her er noen kommentarer / her kommer noen kommentarer /
    her er kommentarene / her kommer kommentarene / mine kommentarer / våre kommentarer / noen kommentarer / kommentarer /
    tilbakemeldinger / tilbakemelding / noen tilbakemeldinger / her er tilbakemeldingen / her er mine tilbakemeldinger /
    noen innspill / mine innspill / her er noen innspill / innspill / noen punkter / noen ting / et par ting / se under /
    se nedenfor / svar under / mine svar under / se svar under / se mine kommentarer under / kommentarer under`,
  wrote: 'skrev / skreiv',
  heads: { from: 'fra', at: 'sendt / dato', subject: 'emne', other: 'til / kopi / blindkopi / prioritet' },
  originals: 'opprinnelig melding / opprinnelig e post / opphavleg melding',
  forwarded:
    'videresendt melding / vidaresend melding / videresendt e post / start på videresendt melding / begynnelse på videresendt melding',
  erased: 'denne meldingen ble slettet / du slettet denne meldingen',
  months: 'jan* / feb* / mar* / apr* / mai / jun* / jul* / aug* / sep* / okt* / nov* / des*',
  classes: {
    scope: `også skrive / skrive også / også lage / lage også / også oversette / også trenger / trenger også / en artikkel til /
      enda en artikkel / en ekstra artikkel / ekstra tekst / innlegg til linkedin / innlegg til facebook / innlegg til sosiale /
      sosiale medier / some innlegg / pressemelding* / oversette den / oversettelse / i tillegg en / i tillegg et / nyhetsbrev også`,
    correction: `skrivefeil / trykkfeil / tastefeil / stavefeil / feilstavet / staves / skrives med / feil navn / feil dato / feil tall /
      feil årstall / feil år / feil lenke / feil tittel / feil pris / feil ord / navnet er feil / datoen er feil / tallet er feil /
      stemmer ikke / er ikke riktig navn / faktafeil / mangler komma / manglende komma / komma mangler / grammatisk /
      grammatikkfeil / lenken virker ikke / lenken er feil / skal være stor bokstav / skal stå`,
    rewrite: `begynne på nytt / begynn på nytt / starte på nytt / start på nytt / fra bunnen / ny retning / annen retning /
      en annen vinkel / ny vinkel / annen vinkling / ny vinkling / annen tone / ny tone / en annen tone / annen målgruppe /
      ny målgruppe / annet format / nytt format / skrive om hele / skriv om hele / helt annerledes / som et intervju / i jeg form`,
    question: `hvorfor / jeg lurer på / vi lurer på / lurer på / usikker på om / jeg er usikker på om / vi er usikre på om / er vi sikre på`,
    praise: `elsker / jeg liker / vi liker / kjempebra / veldig bra / så bra / strålende / perfekt / flott / knallbra / godt jobbet / bra jobba / bra jobbet /
      nydelig / herlig / fantastisk / supert / topp / liker den / liker det / liker denne / fornøyd / treffer godt / veldig fint /
      utmerket / fint skrevet / godt skrevet`,
  },
  requests:
    'kan du / kunne du / kan dere / kan vi / kunne vi / skal vi / bør vi / vil du / er det mulig / går det an / hva med / kanskje vi',
  buts: 'derimot imidlertid men bortsett unntatt likevel dog hvis bare',
};
