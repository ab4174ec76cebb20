import type { MailWords } from './model';

export const EN_MAILS: MailWords = {
  language: 'en',
  greetings:
    'hi / hello / hey / hi there / hello there / hi all / hi everyone / good morning / good afternoon / good evening / morning',
  addresses: 'dear',
  closings: `best / best regards / best wishes / kind regards / kindest regards / warm regards / with kind regards / regards /
    warmly / warmest / cheers / thanks / thank you / many thanks / thanks again / thanks a lot / thanks in advance /
    all the best / yours sincerely / sincerely / sincerely yours / yours / yours truly / take care / talk soon / speak soon /
    have a nice day / have a great day / have a good day / have a nice weekend / have a great weekend / have a good weekend /
    have a lovely weekend / have a lovely day / many thanks and have a lovely weekend`,
  devices:
    'sent from my / sent from outlook / sent from mail for / get outlook for / sent via / sent with / sent from yahoo / sent from proton',
  smallPrint:
    'confidential / intended recipient / intended solely / consider the environment / unsubscribe / virus free',
  thanks: `thanks / thank you / many thanks / thx / cheers / ok / okay / sure / much appreciated / appreciate it / talk soon / have a nice weekend / have a great weekend /
    let me know if you have any questions / let me know if anything is unclear / let me know if you have questions / any questions just let me know / have a lovely weekend / have a lovely day`,
  politeness: `a lot so much very again in advance for the your this that draft drafts text article piece work help effort quick
    sending it to me us over and new version reply answer time patience hi hello hey dear everyone all of you i we really
    do looking forward in advance already`,
  announcements: `here are my comments / here are our comments / here are some comments / here are a few comments / here is my feedback /
    here s my feedback / here is our feedback / my comments / our comments / some comments / a few comments / my feedback /
    some feedback / comments / feedback / my notes / some notes / a few notes / notes / some thoughts / a few thoughts /
    my thoughts / a few things / some things / a couple of things / a couple of comments / see my comments below /
    see below / please see below / comments below / my comments below / my answers below / please see my comments below`,
  wrote: 'wrote / writes',
  heads: {
    from: 'from',
    at: 'sent / date',
    subject: 'subject',
    other: 'to / cc / bcc / reply to / importance',
  },
  originals: 'original message / original email',
  forwarded: 'forwarded message / begin forwarded message / forwarded email',
  erased: 'this message was deleted / you deleted this message',
  months: 'jan* / feb* / mar* / apr* / may / jun* / jul* / aug* / sep* / oct* / nov* / dec*',
  classes: {
    scope: `also write / also create / also prepare / also draft / also produce / also translate / also make a version /
      write us a / another article / an extra article / an additional article / one more article / second article /
      social post* / social media / linkedin post* / instagram post* / newsletter version / short version as well /
      press release / we also need / i also need / translate it / translation / translated / a landing page / a brochure`,
    correction: `typo / typos / misprint* / misspel* / spelling / spelt / spelled / wrong name / wrong date / wrong number /
      wrong year / wrong figure* / wrong link / wrong title / wrong price / wrong place / wrong word / name is wrong /
      date is wrong / number is wrong / year is wrong / is incorrect / are incorrect / not correct / isn t correct /
      factual error / factually / should read / comma is missing / missing comma / missing full stop / grammar mistake* /
      price is wrong / figure is wrong / title is wrong / link is wrong / is broken / grammatical / broken link / link is broken / link doesn t work`,
    rewrite: `start over / from scratch / new direction / different direction / another direction / different angle /
      another angle / new angle / different tone / new tone / change the tone / change the voice / different voice /
      different audience / another audience / different format / another format / complete rewrite / rewrite the whole /
      rewrite the text / rewrite the article / rewrite the piece / rewrite it completely / rewrite everything /
      completely different / whole different / as an interview / in the first person / in first person`,
    question: `why / i wonder / we wonder / i m wondering / wondering / not sure if / not sure whether / i m not sure if / i m not sure whether / we re not sure if / are we sure`,
    praise: `love / loved / great / excellent / perfect / well done / good job / great job / nice / wonderful / brilliant /
      fantastic / awesome / beautiful* / i like / we like / like it / like this / like the / really like / spot on / works well /
      happy with / very good / so good`,
  },
  requests:
    'could the / could this / could these / could it / can you / could you / would you / will you / can we / could we / shall we / should we / can i / may we / would it be possible / is it possible / do you mind / how about / what about / why not / why don t',
  buts: 'but however though although except only yet if',
};
