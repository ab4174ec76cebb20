import type { FeedbackWords } from './model';

export const CA: FeedbackWords = {
  language: 'ca',
  vague: `
    no funciona / no acaba de funcionar / no acaba de convèncer / no m acaba de convèncer /
    no ens acaba de convèncer / no em convenç / no ens convenç / no em fa el pes / no ens fa el pes /
    no acaba de fer el pes / falta alguna cosa / hi falta alguna cosa / li falta alguna cosa / li falta vida /
    li falta força / li falta ganxo / li falta xispa / fes lo millor / fer lo millor / fer ho millor / millora l /
    millorar lo / millora ho / millorar ho / millora el text / millorar el text / millorar l article /
    millora l article / podria ser millor / hauria de ser millor / podria estar millor / més atractiu /
    més atractiva / més interessant / més engrescador / més engrescadora / més dinàmic / més viu / més ganxo /
    més força / més vida / més xispa / massa pla / una mica pla / és pla / és avorrit / massa avorrit /
    una mica avorrit / no m agrada / no ens agrada / no m acaba d agradar / no ens acaba d agradar /
    no estic content / no estic contenta / no estem contents / no estem contentes / no és el que esperava /
    no és el que esperàvem / no és el que volia / no és el que volíem / no és el que tenia al cap /
    no és el que teníem al cap / no sona bé / no sona del tot bé / no està bé / no està del tot bé /
    no hi és del tot / torna ho a provar / torna hi / refés lo / refes lo / refer lo / reescriu lo / reescriure lo /
    polir lo / cal treballar lo més / treballar lo més / alguna cosa no encaixa / alguna cosa no rutlla / no rutlla /
    no flueix / flueixi millor / no m acaba de fer el pes / no ens acaba de fer el pes / falta vida / falta ganxo /
    falta força / falta xispa / falta energia / falta una mica de vida / falta una mica de ganxo /
    falta una mica de força / falta una mica de xispa / no m ha convençut / no ens ha convençut / no enganxa /
    no m enganxa / no ens enganxa / no acaba d enganxar / no hi som / no és ben bé el que volíem /
    no és ben bé el que volia / no és ben bé el que esperava / no és ben bé el que esperàvem /
    no és exactament el que volíem / no és exactament el que volia / esperava més / esperàvem més /
    no acaba de convèncer nos / es pot millorar / es podria millorar / podria millorar / podria ser una mica millor /
    podria ser encara millor / més professional / més energia / una mica fluix / massa fluix / és fluix /
    una mica fluixet / és una mica pla / és una mica avorrit / no acaba d anar`,
  filler: `jo nosaltres tu vosaltres el la els les un una uns unes l d m n s t i o però que és són era sigui ser estar
    està estan hi ha em ens et us li ho lo per favor sisplau si plau gràcies hola bon dia text article peça esborrany
    tot tota en general conjunt crec penso trobo sembla sento potser encara mica massa bastant del de al a amb com no
    més molt poc alguna cosa podries podeu pots podríem caldria cal voldria voldríem vull volem fer fes això aquest
    aquesta sé què sincerament malauradament honestament així perquè tingui tenir realment gaire veritat ben dir bo
    bonic bona ara mateix`,
  question:
    'Vas escriure: «{0}» Per canviar el que toca: en quina frase o quin paràgraf penses, i què hauria de dir? Un exemple d’un text que t’agradi també ajudaria.',
  wishes: {
    shorter: 'més curt* / escurça* / massa llarg* / retalla* / condensa*',
    longer:
      'més llarg* / allarga* / massa curt* / amplia / ampliar / més detall* / desenvolupa* / explica més',
    formal: 'més formal* / massa informal* / massa col loquial* / més seriós / més seriosa',
    casual:
      'menys formal* / més informal* / més col loquial* / massa formal* / més proper / més propera / massa rígid*',
    keep: 'mantén / mantenir / conserva / conservar / deixa ho / deixa la / deixa l / deixa el / no ho treguis / no el treguis / no la treguis / no ho canviïs / no esborris',
    remove: 'treu / treure / elimina* / esborra / esborrar / suprimeix / suprimir / treieu',
    stronger: 'més fort / més forta / més contundent* / més direct* / massa feble* / massa tou / massa tova',
    softer:
      'més suau* / menys direct* / rebaixa* / suavitza* / massa dur / massa dura / massa fort / massa forta / massa direct*',
    simpler: 'més senzill* / més simple* / simplifica* / menys tècnic* / massa tècnic* / massa complicat*',
    technical: 'més tècnic* / massa simple* / massa senzill* / més profund*',
  },
  negations: 'no mai',
};
