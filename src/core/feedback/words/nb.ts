import type { FeedbackWords } from './model';

export const NB: FeedbackWords = {
  language: 'nb',
  vague: `
    ikke helt der / ikke der ennå / ikke helt i mål / ikke i mål / ikke helt bra / ikke bra nok / ikke god nok /
    ikke helt riktig / fungerer ikke / funker ikke / noe mangler / mangler noe / trenger noe mer /
    trenger mer arbeid / gjør den bedre / gjør det bedre / gjør teksten bedre / gjøre den bedre / gjøre det bedre /
    gjøre teksten bedre / kan bli bedre / kunne vært bedre / kunne blitt bedre / bør bli bedre / må bli bedre /
    burde vært bedre / forbedre den / forbedre det / forbedre teksten / forbedre artikkelen / mer engasjerende /
    mer spennende / mer interessant / mer fengende / mer trøkk / mer driv / mer liv / mer snert / mer schwung /
    mer punch / litt flat / litt flatt / for flat / for flatt / føles flat / føles flatt / litt kjedelig /
    for kjedelig / er kjedelig / liker den ikke / liker det ikke / liker ikke / ikke fornøyd / ikke helt fornøyd /
    ikke overbevist / ikke helt overbevist / ikke det jeg hadde tenkt / ikke det vi hadde tenkt /
    ikke det jeg forventet / ikke det vi forventet / ikke som forventet / føles feil / føles ikke riktig /
    føles ikke helt riktig / noe skurrer / jobbe mer med / jobb mer med / bedre flyt / flyter ikke / flyte bedre /
    prøv igjen / prøv på nytt / skriv den om / skriv det om / skrive den om / skrive det om / fenger ikke /
    fenger meg ikke / fenger oss ikke / savner noe / ikke fornøyde / ikke helt fornøyde / traff ikke / treffer ikke /
    mangler litt / mangler sprut / mangler trøkk / mangler driv / mangler liv / mer sprut / mer futt / mer energi /
    mer levende / mer profesjonell / mer profesjonelt / ikke det funker / ikke det fungerer / ikke den funker /
    ikke den fungerer / ikke helt funker / ikke som jeg hadde tenkt / ikke helt som jeg hadde tenkt /
    ikke som vi hadde tenkt / ikke helt som vi hadde tenkt / ikke helt det jeg hadde tenkt /
    ikke helt det vi hadde tenkt / ikke helt som jeg hadde sett for meg / ikke helt som forventet / prøv en gang til /
    prøve en gang til / noe som skurrer / noe som mangler / bli bedre / føles litt kjedelig / virker kjedelig /
    virker litt kjedelig / ble litt kjedelig / litt tam / litt tamt / for tam / for tamt / hadde forventet mer /
    litt bedre flyt / ikke helt det jeg så for meg / ikke helt det vi så for oss / ikke helt overbevisende /
    ikke overbevisende / sitter ikke / løfter seg ikke`,
  filler: `å jeg vi du dere det den denne dette de en ei et og eller men så er var blir ble bli blitt være vært har
    hadde ha kan kunne skal skulle bør burde må vil ville til av for i på med som om fra der hele helt ganske litt noe
    mer mye enda fortsatt ennå kanskje vær snill takk hei tekst teksten artikkel artikkelen utkast utkastet saken
    generelt egentlig bare nok synes syns tror føler føles virker kjennes ut gjør gjøre få får trenger ikke meg oss
    min vår deg dessverre ærlig talt alt at hva vet hvorfor jo liksom rett slett klarer si sier akkurat gang også bra
    fin fint ok riktig sett`,
  question:
    'Du skrev: «{0}» For at jeg skal endre det riktige: Hvilken setning eller hvilket avsnitt tenker du på, og hva skal stå der i stedet? Et eksempel på en tekst du liker, hjelper også.',
  wishes: {
    shorter: 'kortere / kort ned / korte ned / kortes ned / for lang / for langt / stram inn / stramme inn',
    longer: 'lengre / for kort / utvid / utvide / utdyp / utdype / flere detaljer / mer om',
    formal:
      'mer formell / mer formelt / for uformell / for uformelt / for muntlig / mer seriøs / mer seriøst',
    casual:
      'mindre formell / mindre formelt / mer uformell / mer uformelt / for formell / for formelt / mer muntlig / for stiv / for stivt / ledigere',
    keep: 'behold / beholde / la den stå / la det stå / la dette stå / må stå / skal stå / ikke stryk / ikke fjern / ikke endre',
    remove:
      'stryk / stryke / fjern / fjerne / ta bort / ta ut / ta den ut / ta det ut / ta den bort / ta det bort / slett / slette / kutt ut',
    stronger: 'sterkere / skarpere / tydeligere / mer direkte / for svak / for svakt / for forsiktig',
    softer:
      'mildere / mykere / mindre direkte / tone ned / ton ned / for krass / for krast / for hard / for hardt / for direkte',
    simpler: 'enklere / forenkle / mindre teknisk / for teknisk / for komplisert',
    technical: 'mer teknisk / for enkel / for enkelt / mer faglig / mer dybde',
  },
  negations: 'ikke aldri ei',
};
