/**
 * What must hold, whatever is read: the words of a fault, and the key of the test that shows that it is found. A rule that is added
 * here has to be shown there (the types see to it), and to be asked in the short run.
 */
export const RULES = [
  // Everywhere.
  'a place is no place',
  'a place lies outside of the text',
  'a problem says nothing',
  'a refusal says nothing',
  'what all objects have in common is changed',
  'a failure is left behind',
  // What an action does to a document.
  'an edit reaches into the prose',
  'the prose is changed',
  'what was written cannot be read',
  'the prose begins elsewhere after an action',
  'an action writes to what cannot be read',
  'an action leaves a document without a client',
  'an action does not say what it was told to',
  'an action loses a comment, or changes its id or its words',
  'a new comment gets an id that is taken',
  // Front matter.
  'the prose begins outside of the text',
  'two comments have one id',
  'the quick and the full reading differ',
  'the library knows another document',
  'a clean text leaks',
  // Terms.
  'projects are no map',
  'a number of days is none',
  'terms are written that cannot be read',
  'terms cannot be read after an action',
  'terms do not say what was written',
  'a client is gone after an action',
  // Stored drafts.
  'a file outside of the folder is asked for',
  'a file has a name that no system can have',
  'a draft is not kept',
  'a draft is kept elsewhere',
  'a draft is not found as it was kept',
  'a draft is found by what is not its id',
  'a damaged draft is taken for a whole one',
  'a draft that is not sent changes the document',
  'sending changes the prose',
  'another text is sent than stands there',
  'a picture is looked for elsewhere',
  'a picture is looked for above the workspace',
  // Files and pasted texts.
  'a proposal would change the front matter',
  'what a file says cannot be logged',
  'a comment of a file is lost',
  'what was logged has problems',
  'a remark has no words',
  'a date is none',
  'two remarks have one key',
  'a text is taken for a file',
  // Messages of pages.
  'a message has a prototype of its own',
  'a message of no known kind is taken',
  'a message has a key that nobody asked for',
  'a message holds a value of another kind',
  'a message is not what was sent',
  'a panel is brought back with a state that is none',
  'a page opens what the library does not know',
  'a page opens a place that the redline does not have',
  'a page compares drafts in the wrong order',
  // Letters.
  'a letter is written from a template that is wrong, or not from one that is right',
  'a letter says what is nobody’s business',
  // The command line.
  'a command answers nothing',
  'a file is changed that cannot be read, or that nobody named',
  'something is written outside',
  // Worked minutes.
  'a minute is none',
  'a minute counts twice',
  'the minutes are no number',
  'time that is kept hinders an action, or changes the prose',
  'minutes are lost, or counted twice',
  'minutes are moved to a document that is not there',
  // What is typed.
  'typed minutes are none',
  'a sum is none',
  'a price is none',
  'the folder of a language is no name',
  'a day was read that is none',
  'a moment is none',
  'a name is no safe part of a path',
  'one line is more than one',
  'what is shortened is too long',
] as const;

export type Rule = (typeof RULES)[number];
