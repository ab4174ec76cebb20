import Mustache, { type TemplateSpans } from 'mustache';
import type { Problem } from '../problem';
import { say, type Said } from '../said';
import type { Span } from '../text';
import { COUNT_FIELDS, fieldsOf, type Fields, type Shape } from './fields';
import { isTemplateName, LETTER_PARTS, type TemplateName } from './kinds';

/**
 * Templates are those of Mustache: names, sections and nothing that is run. What is wrong with one, at its place: names that
 * the record does not have (which Mustache would leave empty without a word), and tags that would get round the escaping.
 */
export function checkTemplate(name: TemplateName, text: string): readonly Problem[] {
  const parsed = parse(text);
  return 'problem' in parsed ? [parsed.problem] : problemsIn(parsed.tokens, [fieldsOf(name)]);
}

/** One tag or text: its kind, its name or words, where it is, what is inside, and where a section's closing tag begins. */
type Token = readonly [type: string, value: string, start: number, end: number, ...unknown[]];

function parse(text: string): { readonly tokens: readonly Token[] } | { readonly problem: Problem } {
  try {
    return { tokens: tokensOf(Mustache.parse(text)) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const [, what, at] = /^(.*) at (\d+)$/.exec(error.message) ?? [];
    if (what === undefined || at === undefined) throw error;
    const start = Math.min(Number(at), Math.max(text.length - 1, 0));
    return { problem: syntaxProblem(what, { start, end: text.length === 0 ? 0 : start + 1 }) };
  }
}

/** The parser keeps the places of tags with the tags. */
const tokensOf = (spans: TemplateSpans): readonly Token[] => spans;

function syntaxProblem(what: string, span: Span): Problem {
  return { code: 'template-syntax', severity: 'error', message: unreadable(what), span };
}

/** `what`: the parser's words. */
function unreadable(what: string): Said {
  const [, kind, name = ''] = /^(Unclosed|Unopened) section "(.*)"$/s.exec(what) ?? [];
  if (kind === 'Unclosed')
    return say(
      'The template cannot be read: unclosed section "{0}". A section that opens with {{#name}} or {{^name}} closes with {{/name}}.',
      name,
    );
  if (kind === 'Unopened')
    return say(
      'The template cannot be read: unopened section "{0}". A section that opens with {{#name}} or {{^name}} closes with {{/name}}.',
      name,
    );
  return say(
    'The template cannot be read: unclosed tag. A section that opens with {{#name}} or {{^name}} closes with {{/name}}.',
  );
}

/** `scopes`: the fields that can be seen, the innermost first. */
function problemsIn(tokens: readonly Token[], scopes: readonly Fields[]): readonly Problem[] {
  return tokens.flatMap(([type, value, start, end, inside]): readonly Problem[] => {
    const span = { start, end };
    switch (type) {
      case 'text':
      case '!':
        return [];
      case 'name':
        return nameProblem(value, shapeOf(value, scopes), span);
      case '#':
      case '^':
        return sectionProblems({ value, span, inside: inside as readonly Token[] }, scopes);
      case '>':
        return isTemplateName(value) && LETTER_PARTS.some((part) => part === value)
          ? []
          : [
              unknown(
                say('Letters do not know {0}. The parts are {1} and {2}.', `{{>${value}}}`, ...LETTER_PARTS),
                span,
              ),
            ];
      default:
        return [
          unknown(
            say(
              'Letters do not know this kind of tag. Write {{name}}: what a client wrote is then shown as written, whatever signs are in it.',
            ),
            span,
          ),
        ];
    }
  });
}

interface Section {
  readonly value: string;
  readonly span: Span;
  readonly inside: readonly Token[];
}

function sectionProblems({ value, span, inside }: Section, scopes: readonly Fields[]): readonly Problem[] {
  const shape = shapeOf(value, scopes);
  if (shape === undefined) return [unknownName(value, span), ...problemsIn(inside, scopes)];
  const own = shape === 'count' ? COUNT_FIELDS : typeof shape === 'object' ? shape : null;
  return problemsIn(inside, own ? [own, ...scopes] : scopes);
}

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
