import type { MailWords } from './model';

export const CA_MAILS: MailWords = {
  language: 'ca',
  greetings: 'hola / hola a tots / hola a tothom / bon dia / bona tarda / bones tardes / bona nit',
  addresses: 'benvolgut / benvolguda / benvolguts / benvolgudes / estimat / estimada / apreciat / apreciada',
  closings: `salutacions / salutacions cordials / una salutació / rep una salutació / cordialment / atentament / ben cordialment /
    moltes gràcies / gràcies / mercès / gràcies per avançat / gràcies d avançat / una abraçada / abraçades / abraçada / petons /
    fins aviat / fins ara / que vagi bé / bon cap de setmana / bona setmana / que tinguis un bon dia /
    que tingueu un bon dia / que vagi molt bé / fins dilluns`,
  devices: `enviat des de / enviat des del / enviat amb / obtén l outlook / obteniu l outlook /
    obtén outlook / obteniu outlook / obtenir outlook / baixa outlook`,
  smallPrint: 'confidencial* / destinatari / destinatària / medi ambient / dades personals',
  thanks: `gràcies / d acord / ok / moltes gràcies / mercès / moltíssimes gràcies / mil gràcies / merci / bon cap de setmana / fins aviat / que vagi bé /
    qualsevol dubte em dius / per a qualsevol dubte em dius / qualsevol dubte digue m ho / si tens cap dubte em dius / qualsevol cosa em dius`,
  politeness: `per el la l els les un una esborrany text article feina ajuda esforç resposta ràpida enviar lo ho me avançat d teva teu nova
    versió hola a tots i nosaltres jo una altra vegada de nou tot molt ja`,
  announcements: `aquí tens els meus comentaris / aquí tens els nostres comentaris / aquí tens alguns comentaris / us envio els comentaris /
    t envio els comentaris / t envio alguns comentaris / els meus comentaris / els nostres comentaris / alguns comentaris /
    comentaris / uns comentaris / uns quants comentaris / observacions / algunes observacions / algunes coses / un parell de coses /
    unes quantes coses / alguns punts / mira a sota / respostes a sota / les meves respostes a sota / vegeu més avall / comentaris a sota`,
  wrote: 'va escriure / ha escrit / escrigué / missatge de',
  heads: {
    from: 'de',
    at: 'enviat / data / enviat el',
    subject: 'assumpte / tema',
    other: 'per a / a / cc / còpia',
  },
  originals: 'missatge original',
  forwarded: 'missatge reenviat / missatge que es reenvia / inici del missatge reenviat',
  erased:
    's ha eliminat aquest missatge / s ha suprimit aquest missatge / has eliminat aquest missatge / has suprimit aquest missatge',
  months: 'gen* / feb* / març / abr* / mai* / jun* / jul* / ag* / set* / oct* / nov* / des*',
  classes: {
    scope: `també escriure / escriure també / també podries escriure / també fer / fer també / també preparar / també traduir / també necessitem /
      necessitem també / un altre article / un article més / un article addicional / text addicional / xarxes socials / publicacions /
      publicació per a / nota de premsa / traduir lo / traducció / traduir l article`,
    correction: `errada / errades / error tipogràfic / errors tipogràfics / falta d ortografia / faltes d ortografia / ortogràfic* / ortogràfica /
      mal escrit / mal escrita / s escriu / nom equivocat / data equivocada / xifra equivocada / any equivocat / enllaç equivocat /
      nom incorrecte / data incorrecta / xifra incorrecta / número incorrecte / any incorrecte / preu incorrecte / no és correcte /
      és incorrect* / error factual / falta una coma / falta la coma / gramatical* / l enllaç no funciona / enllaç trencat /
      ha de dir / hauria de dir / hi ha de posar`,
    rewrite: `començar de nou / començar de zero / de zero / nova direcció / una altra direcció / un altre enfocament / nou enfocament /
      enfocament diferent / un altre to / to diferent / nou to / canviar el to / un altre públic / públic diferent / un altre format /
      format diferent / reescriure tot / reescriure l article / reescriure el text / completament diferent / totalment diferent /
      en forma d entrevista / com una entrevista / en primera persona`,
    question: `per què / em pregunto / ens preguntem / no sé si / no sabem si / no tinc clar si / no estic segur* si`,
    praise: `m encanta / ens encanta / m agrada / ens agrada / m ha agradat / ens ha agradat / genial / excel·lent / excel lent / perfecte / perfecta /
      fantàstic* / meravell* / molt bé / molt bo / molt bon / molt bona / bona feina / ben fet / ben escrit / brutal / preciós / preciosa /
      contents / content amb`,
  },
  requests:
    'pots / podries / podeu / podríeu / podem / podríem / pot ser / seria possible / és possible / vols / et sembla bé / què et sembla si / i si',
  buts: 'canvi però excepte tret llevat tanmateix encara si només',
};
