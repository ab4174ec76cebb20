import type { FeedbackWords } from './model';

export const SV: FeedbackWords = {
  language: 'sv',
  vague: `
    inte riktigt där / inte där än / inte riktigt rätt / inte helt rätt / inte riktigt bra / inte tillräckligt bra /
    fungerar inte / funkar inte / något saknas / saknas något / saknar något / fattas något / behöver något mer /
    behöver mer arbete / gör den bättre / gör det bättre / gör texten bättre / göra den bättre / göra det bättre /
    göra texten bättre / kan bli bättre / kunde vara bättre / kunde varit bättre / kunde bli bättre /
    måste bli bättre / borde vara bättre / skulle kunna bli bättre / förbättra den / förbättra det /
    förbättra texten / förbättra artikeln / mer engagerande / mer spännande / mer intressant / mer medryckande /
    mer driv / mer liv / mer tryck / mer sting / mer stuns / lite platt / för platt / känns platt / lite tråkig /
    lite tråkigt / för tråkig / för tråkigt / är tråkig / är tråkigt / gillar den inte / gillar det inte /
    gillar inte / tycker inte om / inte nöjd / inte nöjda / inte riktigt nöjd / inte riktigt nöjda / inte övertygad /
    inte övertygade / inte vad jag hade tänkt mig / inte vad jag tänkt mig / inte vad vi hade tänkt oss /
    inte vad vi tänkt oss / inte som vi tänkt oss / inte som jag tänkt mig / känns fel / känns inte rätt /
    känns inte riktigt rätt / något skaver / jobba mer med / bättre flyt / flyter inte / flyta bättre / lyfter inte /
    försök igen / skriv om den / skriv om det / skriva om den / inte helt nöjd / inte helt nöjda /
    inte riktigt som jag tänkt mig / inte riktigt som vi tänkt oss / inte riktigt som jag hade tänkt /
    inte riktigt som vi hade tänkt / inte som jag hade tänkt / inte som vi hade tänkt /
    inte riktigt vad jag tänkt mig / inte riktigt vad vi tänkt oss / bli bättre / försök en gång till /
    prova en gång till / prova igen / något som skaver / något som saknas / fångar inte / fångar mig inte /
    fångar oss inte / griper inte tag / träffar inte / saknar driv / saknar liv / saknar lite liv / saknar sting /
    saknar lite sting / mer energi / mer levande / mer professionell / mer professionellt / känns tråkig /
    känns tråkigt / känns lite tråkig / känns lite tråkigt / känns lite platt / lite tam / lite tamt / för tam /
    för tamt / hade väntat oss mer / hade väntat mig mer / hade förväntat oss mer / inte övertygande / det här funkar inte /
    inte riktigt övertygad / inte riktigt övertygade / sitter inte`,
  filler: `jag vi du ni det den denna detta de en ett och eller men så är var blir blev bli blivit vara varit har hade
    ha kan kunde kunna ska skulle bör borde måste vill till av för i på med som om från där hela helt ganska lite
    något mer mycket ännu fortfarande än kanske snälla tack hej text texten artikel artikeln utkast utkastet helheten
    generellt egentligen bara nog tycker tror känner känns verkar gör göra få får behöver inte mig oss min vår dig
    tyvärr ärligt talat allt att vad vet varför ju liksom riktigt helst behövs säga gång snäll fint bra ok precis
    också`,
  question:
    'Du skrev: ”{0}” För att jag ska ändra rätt sak: vilken mening eller vilket stycke tänker du på, och vad ska det stå i stället? Ett exempel på en text som du tycker om hjälper också.',
  wishes: {
    shorter:
      'kortare / korta ner / korta ned / kortas ner / kortas / för lång / för långt / strama åt / strama upp',
    longer: 'längre / för kort / utveckla / utöka / fördjupa / fler detaljer / mer om',
    formal:
      'mer formell / mer formellt / för informell / för informellt / för talspråklig / mer seriös / mer seriöst',
    casual:
      'mindre formell / mindre formellt / mer informell / mer informellt / för formell / för formellt / ledigare / för stel / för stelt',
    keep: 'behåll / behålla / låt den stå / låt det stå / låt detta stå / ska stå kvar / måste stå kvar / stryk inte / ta inte bort / ändra inte',
    remove: 'stryk / stryka / ta bort / radera / plocka bort / kapa',
    stronger:
      'starkare / skarpare / tydligare / mer direkt / för svag / för svagt / för försiktig / för försiktigt',
    softer:
      'mildare / mjukare / mindre direkt / tona ner / tona ned / för hård / för hårt / för skarp / för skarpt / för direkt',
    simpler:
      'enklare / förenkla / mindre teknisk / mindre tekniskt / för teknisk / för tekniskt / för krånglig / för krångligt',
    technical: 'mer teknisk / mer tekniskt / för enkel / för enkelt / mer djup / djupare',
  },
  negations: 'inte ej aldrig',
};
