import type { FeedbackWords } from './model';

export const EN: FeedbackWords = {
  language: 'en',
  vague: `
    not quite right / not right yet / isn t right / isn t quite right / doesn t feel right / does not feel right /
    doesn t work / does not work / doesn t quite work / not working / isn t working / not quite there /
    not there yet / isn t there yet / something is missing / something s missing / missing something /
    lacks something / needs something / needs work / needs more work / needs some work / needs a bit more work /
    make it pop / make it better / make this better / could be better / should be better / has to be better /
    needs to be better / can be better / improve it / improve this / improve the text / improve the article /
    more engaging / more interesting / more exciting / more compelling / more catchy / more lively / more punch /
    more pop / more spark / more life / more oomph / wow factor / a bit flat / too flat / feels flat / falls flat /
    a bit boring / too boring / feels boring / is boring / don t like it / do not like it / don t like this /
    don t love it / don t really like it / not happy / not convinced / not what i expected / not what we expected /
    not what i had in mind / not what we had in mind / not what i wanted / not what we wanted / not feeling it /
    feels off / seems off / something is off / something s off / feels wrong / needs polish / polish it / work on it /
    try again / have another go / take another look / flow better / better flow / doesn t flow / does not flow /
    read better / sound better / rewrite it / redo it / doesn t grab me / does not grab me / didn t grab me /
    doesn t grab us / does not grab us / more energy / not really feeling it / not really feeling this /
    not feeling this / not feeling this one / not really feeling this one / could it be better /
    could this be better / can it be better / can this be better / please improve / improve on it /
    doesn t sound like us / does not sound like us / more professional / more dynamic / more vivid /
    feels a bit flat / feels a bit boring / feels a bit dull / a bit dull / too dull / feels dull / is dull /
    lacks punch / lacks energy / lacks life / missed the mark / misses the mark / doesn t hit the mark / didn t land /
    doesn t land / underwhelming / spice it up / jazz it up / liven it up / take it up a notch / to the next level /
    not what i was hoping for / not quite what i was hoping for / not quite what we were hoping for / a bit meh /
    on the fence / not what we were hoping for / hoped for more / expected more / not great / not good enough /
    isn t good enough / not strong enough / doesn t quite hit / not quite it / not sold on it / not sold on this /
    not loving it / not loving this / off about it / a bit off / a little off / give it another go / another try /
    another look`,
  filler: `i we you it this that they the a an and or but so is are was be been has have had do does did to of for in
    on at with as from there text article piece draft copy whole overall general all just bit little somewhat rather
    quite really very still yet somehow maybe perhaps please thanks thank hi hello hey dear can could would should
    might may will think feel feels find seems looks sounds guess believe afraid sorry unfortunately honestly
    something s m re t ve d ll isn doesn don not no me us my our your some thing sure know why exactly what make need
    needs want wants get kind sort put finger hmm ok okay yes honest fine good nice were am more hoping hoped version
    currently personally actually well`,
  question:
    'You wrote: “{0}” So that I change the right thing: which sentence or paragraph do you have in mind, and what should it say or do instead? One example of a text you like would help too.',
  wishes: {
    shorter: 'shorter / shorten* / too long / trim / tighten / condense / cut down',
    longer: 'longer / lengthen / too short / expand / elaborate / more detail* / flesh out / say more',
    formal: 'more formal / too casual / too informal / less casual / more serious',
    casual: 'less formal / more casual / too formal / more informal / more relaxed / too stiff / less stiff',
    keep: 'keep it / keep this / keep that / leave it / leave this / leave as is / don t cut / don t remove / don t delete / don t change / do not cut / do not remove / do not delete / do not change / must stay / has to stay',
    remove:
      'delete / remove / cut it / cut this / take out / take it out / take this out / drop it / drop this / get rid of / leave out',
    stronger: 'stronger / bolder / more direct / sharper / punchier / too weak / too soft',
    softer:
      'softer / milder / gentler / less direct / tone down / tone it down / too harsh / too strong / too direct',
    simpler: 'simpler / simplify / less technical / too technical / less jargon / too complicated',
    technical: 'more technical / too simple / too basic / more depth',
  },
  negations: 'not t never no',
};
