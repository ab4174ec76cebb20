import Mustache, { type TemplateSpans } from 'mustache';
import type { Problem } from '../problem';
import { say, type Said } from '../said';
import { shortened, type Span } from '../text';
import { COUNT_FIELDS, fieldsOf, type Fields, type Shape } from './fields';
import { LETTER_PARTS, type TemplateName } from './kinds';

// It would keep every text of a template that is being written, for as long as the editor is open.
Mustache.templateCache = undefined;

/**
 * Templates are those of Mustache: names, sections and nothing that is run. What is wrong with one, at its place: names that
 * the record does not have (which Mustache would leave empty without a word), and tags that would get round the escaping.
 */
export function checkTemplate(name: TemplateName, text: string): readonly Problem[] {
  if (text.length > LONGEST) return [tooLong()];
  const parsed = parse(text);
  if ('problem' in parsed) return [parsed.problem];
  const isPart = LETTER_PARTS.some((part) => part === name);
  return problemsIn(parsed.tokens, { scopes: [fieldsOf(name)], depth: 0, isPart });
}

/** Forty times the longest of ours. The parser makes a token of every character: a text of megabytes would fill the memory. */
const LONGEST = 100_000;

const tooLong = (): Problem => ({
  code: 'template-syntax',
  severity: 'error',
  message: say('The template has more than {0} characters. Shorten it.', LONGEST),
  span: { start: LONGEST, end: LONGEST + 1 },
});

/** Where in a template a tag stands. */
interface Place {
  /** The fields that can be seen, the innermost first. */
  readonly scopes: readonly Fields[];
  /** How many sections are open. */
  readonly depth: number;
  /** The template is part of others. */
  readonly isPart: boolean;
}

/** No letter has a tenth of it; what reads and fills in templates goes down one step for each. */
const MOST_SECTIONS = 50;

/** One tag or text: its kind, its name or words, where it is, what is inside, and where a section's closing tag begins. */
type Token = readonly [type: string, value: string, start: number, end: number, ...unknown[]];

function parse(text: string): { readonly tokens: readonly Token[] } | { readonly problem: Problem } {
  try {
    return { tokens: tokensOf(Mustache.parse(text)) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // What it quotes may have line breaks in it.
    const [, what, at] = /^(.*) at (\d+)$/s.exec(error.message) ?? [];
    if (error.message.startsWith(INVALID_TAGS)) return { problem: noSuchTag(spanOfOwnTags(text)) };
    if (what === undefined || at === undefined) throw error;
    const start = Math.min(Number(at), Math.max(text.length - 1, 0));
    return {
      problem: syntaxProblem(what, { start, end: text.length === 0 ? 0 : start + 1 }),
    };
  }
}

/** What the parser says, without a place, of a tag such as `{{==}}`, which sets other signs for tags, and names none or one. */
const INVALID_TAGS = 'Invalid tags';

/** The first tag that sets other signs: whichever of them names too few, letters have none of them. */
function spanOfOwnTags(text: string): Span {
  const start = Math.max(0, text.search(/\{\{\s*=/));
  return { start, end: Math.min(start + 3, text.length) };
}

/** Characters of a section's name, which is the rest of the template where no tag ends. */
const MOST_QUOTED = 80;

/** The parser keeps the places of tags with the tags. */
const tokensOf = (spans: TemplateSpans): readonly Token[] => spans;

function syntaxProblem(what: string, span: Span): Problem {
  return { code: 'template-syntax', severity: 'error', message: unreadable(what), span };
}

/** `what`: the parser's words. */
function unreadable(what: string): Said {
  const [, kind, name = ''] = /^(Unclosed|Unopened) section "(.*)"$/s.exec(what) ?? [];
  const quoted = shortened(name, MOST_QUOTED);
  if (kind === 'Unclosed')
    return say(
      'The template cannot be read: unclosed section "{0}". A section that opens with {{#name}} or {{^name}} closes with {{/name}}.',
      quoted,
    );
  if (kind === 'Unopened')
    return say(
      'The template cannot be read: unopened section "{0}". A section that opens with {{#name}} or {{^name}} closes with {{/name}}.',
      quoted,
    );
  return say(
    'The template cannot be read: unclosed tag. A section that opens with {{#name}} or {{^name}} closes with {{/name}}.',
  );
}

function problemsIn(tokens: readonly Token[], place: Place): readonly Problem[] {
  return tokens.flatMap(([type, value, start, end, inside]): readonly Problem[] => {
    const span = { start, end };
    switch (type) {
      case 'text':
      case '!':
        return [];
      case 'name':
        return nameProblem(value, shapeOf(value, place.scopes), span);
      case '#':
      case '^':
        return sectionProblems({ type, value, span, inside: inside as readonly Token[] }, place);
      case '>':
        return partProblems(value, span, place);
      default:
        return [noSuchTag(span)];
    }
  });
}

const noSuchTag = (span: Span): Problem =>
  unknown(
    say(
      'Letters do not know this kind of tag. Write {{name}}: what a client wrote is then shown as written, whatever signs are in it.',
    ),
    span,
  );

function partProblems(value: string, span: Span, { isPart }: Place): readonly Problem[] {
  if (!LETTER_PARTS.some((part) => part === value))
    return [
      unknown(
        say('Letters do not know {0}. The parts are {1} and {2}.', `{{>${value}}}`, ...LETTER_PARTS),
        span,
      ),
    ];
  const message = say(
    '{0} cannot stand here: what letters begin and end with has no parts of its own.',
    `{{>${value}}}`,
  );
  return isPart ? [{ code: 'template-syntax', severity: 'error', message, span }] : [];
}

interface Section {
  readonly type: '#' | '^';
  readonly value: string;
  readonly span: Span;
  readonly inside: readonly Token[];
}

function sectionProblems({ type, value, span, inside }: Section, place: Place): readonly Problem[] {
  const { scopes, depth } = place;
  if (depth >= MOST_SECTIONS) return [tooDeep(span)];
  const deeper = { ...place, depth: depth + 1 };
  const shape = shapeOf(value, scopes);
  if (shape === undefined) return [unknownName(value, span), ...problemsIn(inside, deeper)];
  const own = shape === 'count' ? COUNT_FIELDS : typeof shape === 'object' ? shape : null;
  const repeated = type === '#' && typeof shape === 'object' && isRepeated(value, scopes);
  return [
    ...(repeated ? [repeatedList(value, span)] : []),
    ...problemsIn(inside, own ? { ...deeper, scopes: [own, ...scopes] } : deeper),
  ];
}

/** A list that is no part of the entry it stands in: gone through for each entry, a few of them make more lines than any memory has. */
function isRepeated(name: string, scopes: readonly Fields[]): boolean {
  const lists = scopes.filter((fields) => fields !== COUNT_FIELDS);
  const [innermost] = lists;
  return lists.length > 1 && innermost !== undefined && !Object.hasOwn(innermost, name);
}

function repeatedList(name: string, span: Span): Problem {
  const message = say(
    '{0} would be repeated as a whole for each entry of the list around it. Close that section first.',
    `{{#${name}}}`,
  );
  return { code: 'template-syntax', severity: 'error', message, span };
}

const tooDeep = (span: Span): Problem => ({
  code: 'template-syntax',
  severity: 'error',
  message: say('More than {0} sections are open here. Close some of them first.', MOST_SECTIONS),
  span,
});

function nameProblem(name: string, shape: Shape | undefined, span: Span): readonly Problem[] {
  if (shape === undefined) return [unknownName(name, span)];
  if (shape === 'text' || shape === 'count') return [];
  const tags = [`{{${name}}}`, `{{#${name}}}`, `{{/${name}}}`];
  const message =
    shape === 'flag'
      ? say(
          '{0} is true or false, and nothing that can be shown. Write {1} … {2} around what it is about.',
          ...tags,
        )
      : say(
          '{0} is a list, and nothing that can be shown. Write {1} … {2} around what it is about.',
          ...tags,
        );
  return [{ code: 'unknown-field', severity: 'error', message, span }];
}

/** `.` is the thing that the section is about. A name with a dot is only looked for below its first part. */
function shapeOf(name: string, scopes: readonly Fields[]): Shape | undefined {
  if (name === '.') return 'text';
  const [first = '', ...rest] = name.split('.');
  const [found] = scopes.flatMap((fields) => own(fields, first) ?? []);
  return rest.reduce<Shape | undefined>(
    (shape, part) => (shape === 'count' ? own(COUNT_FIELDS, part) : undefined),
    found,
  );
}

const own = (fields: Fields, name: string): Shape | undefined =>
  Object.hasOwn(fields, name) ? fields[name] : undefined;

const unknownName = (name: string, span: Span): Problem =>
  unknown(
    say(
      'Letters do not know {0}. Look for the name among the fields of letters, in the read-me.',
      `{{${name}}}`,
    ),
    span,
  );

const unknown = (message: Said, span: Span): Problem => ({
  code: 'unknown-field',
  severity: 'error',
  message,
  span,
});
