import { FIELDS } from '../../../src/core/letters/fields';
import { LETTER_KINDS, LETTER_PARTS, type TemplateName } from '../../../src/core/letters/kinds';
import { builtInTemplate } from '../../../src/formats/letters';
import { LETTER_LANGUAGES } from '../../../src/core/letters/language';
import { ok } from '../../../src/core/problem';
import { gathered, workspace } from '../../unit/letters/support';
import type { Chance } from '../../support/year/chance';
import { must, textOf, type Outcome, type Target } from '../model';
import { mutateText } from '../mutate';
import { problemsInside, scanWords } from '../oracles';
import { oneOf } from '../random';
import { NAMES, TEMPLATE } from '../tokens';
import { product } from '../product';

const ALL: readonly TemplateName[] = [...LETTER_KINDS, ...LETTER_PARTS];
const FIELD_NAMES = Object.keys(FIELDS);
const TOKENS = [
  ...TEMPLATE,
  ...FIELD_NAMES.flatMap((name) => [
    `{{${name}}}`,
    `{{#${name}}}`,
    `{{/${name}}}`,
    `{{^${name}}}`,
    `{{${name}.other}}`,
  ]),
];

/** Our own templates, and what letters are made of. */
const prepare = async () => {
  const ports = await workspace({});
  const templates = ALL.flatMap((name) =>
    LETTER_LANGUAGES.slice(0, 3).map((language) => builtInTemplate(language, name)),
  );
  const entries = LETTER_KINDS.map(async (kind) => [kind, await gathered(ports, { kind })] as const);
  return { templates, inputs: new Map(await Promise.all(entries)) };
};
let prepared: ReturnType<typeof prepare> | undefined;
const ready = (): ReturnType<typeof prepare> => (prepared ??= prepare());

/** A letter's template as somebody else wrote it: checked, and filled in where nothing is wrong with it. */
export const letters: Target = {
  name: 'letter-templates',
  landmarks: [
    (share) => '{{#comments}}'.repeat(20_000 * share),
    (share) => `${'{{#formal}}'.repeat(3000 * share)}x${'{{/formal}}'.repeat(3000 * share)}`,
    (share) => '{{name}}'.repeat(100_000 * share),
    (share) => 'x'.repeat(10 * 2 ** 20 * share),
    (share) => `{{${'x'.repeat(2 ** 20 * share)}}}`,
    () =>
      NAMES.map((name) => `{{${name}}}{{#${name}}}x{{/${name}}}{{${name}.${name}}}{{>${name}}}`).join('\n'),
    (share) => '{{>greeting}}'.repeat(5000 * share),
    (share) => `${'{{=<% %>=}}<%={{ }}=%>'.repeat(5000 * share)}`,
    (share) => '{{'.repeat(200_000 * share),
  ],
  make: async (chance) => {
    const { templates } = await ready();
    return mutateText(oneOf(chance, templates), chance, { tokens: TOKENS, others: templates });
  },
  run: (input, chance) => checkAndWrite(textOf(input), chance),
  reference: (input) => void scanWords(textOf(input)),
  mostRatio: 500,
};

async function checkAndWrite(text: string, chance: Chance): Promise<Outcome> {
  const name = oneOf(chance, ALL);
  const problems = product.checkTemplate(name, text);
  problemsInside(problems, text.length);
  const kind = LETTER_KINDS.find((one) => one === name) ?? 'round-reply';
  const gatheredInput = (await ready()).inputs.get(kind);
  if (!gatheredInput) throw new RangeError(kind);
  const readOwn = (_folder: string, wanted: TemplateName) =>
    Promise.resolve(ok(wanted === name ? text : null));
  const written = await product.writeLetter({ ...gatheredInput, readOwn });
  must(
    written.ok === (problems.length === 0),
    'a letter is written from a template that is wrong, or not from one that is right',
  );
  if (!written.ok) return 'refused';
  for (const word of ['[object ', 'function ', 'native code', 'halibut'])
    must(text.includes(word) || !written.text.includes(word), 'a letter says what is nobody’s business');
  return 'accepted';
}
