import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { readTerms } from '../../../src/core/terms/read';
import { TERMS_SCHEMA, termsLevelOf } from '../../../src/core/terms/schema';
import { ROOT } from '../../support/root';

interface Described {
  readonly description?: string;
  readonly $ref?: string;
}
interface JsonSchema {
  readonly properties: Readonly<Record<string, Described>>;
  readonly definitions: Readonly<
    Record<string, Described & { readonly properties?: Readonly<Record<string, Described>> }>
  >;
}

const schema = JSON.parse(readFileSync(join(ROOT, 'schemas/clients.schema.json'), 'utf8')) as JsonSchema;
const fits = new Ajv({ allowUnionTypes: true }).compile(schema);

const KEYS_BY_LEVEL = {
  terms: schema.properties,
  client: schema.definitions['client']?.properties ?? {},
  project: schema.definitions['project']?.properties ?? {},
  mistake: schema.definitions['mistake']?.properties ?? {},
};

describe('the schema for other editors', () => {
  for (const [level, keys] of Object.entries(KEYS_BY_LEVEL)) {
    it(`has the keys of a ${level}`, () =>
      assert.deepEqual(Object.keys(keys), Object.keys(TERMS_SCHEMA[level as keyof typeof KEYS_BY_LEVEL])));

    it(`says of each key of a ${level} what our own help says`, () => {
      const help = readFileSync(join(ROOT, 'src/host/termsMeanings.ts'), 'utf8');
      for (const [key, { description, $ref }] of Object.entries(keys)) {
        const shared = schema.definitions[$ref?.replace('#/definitions/', '') ?? '']?.description;
        const says = description ?? shared ?? '';
        assert.ok(says !== '' && help.includes(`'${says}'`), `${level}.${key}: ${says}`);
      }
    });
  }

  it('is named in package.json as the YAML extension asks for', () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      readonly contributes: { readonly yamlValidation: unknown };
    };
    assert.deepEqual(manifest.contributes.yamlValidation, [
      { fileMatch: '.rounds/clients.yaml', url: './schemas/clients.schema.json' },
    ]);
  });
});

describe('the schema and the reader', () => {
  const VALUES: Readonly<Record<string, readonly [good: readonly string[], bad: readonly string[]]>> = {
    approver: [
      ['Jane', '12', ''],
      ['[Jane, Ola]', '{a: b}'],
    ],
    language: [
      ['nb', 'en-GB', ''],
      ['norsk_bokmål', '[nb]'],
    ],
    currency: [
      ['EUR', 'NOK', ''],
      ['euro', 'eur', '€', '[EUR]'],
    ],
    included_rounds: [
      ['2', '0', '"2"', ''],
      ['-1', '2.5', 'two', '[2]'],
    ],
    extra_round: [
      ['120', '120.50', '10%', '"10 %"', ''],
      ['ten', '-10%', '[1]', '10% of the fee'],
    ],
    rate: [
      ['60', '60.5', ''],
      ['-1', 'a lot'],
    ],
    feedback_days: [
      ['5', ''],
      ['-5', '1.5'],
    ],
    check_in_days: [['14', ''], ['often']],
    weekend: [
      ['[friday, saturday]', 'Sunday', '[Fri]', '[]', ''],
      ['[søndag]', '{a: b}', '5'],
    ],
    holidays: [
      ['[2026-12-24]', '2026-12-24', '[]', ''],
      ['[Christmas]', '{a: b}'],
    ],
    goals: [
      ['[more readers]', 'more readers', '[12]', ''],
      ['{a: b}', '[[a]]'],
    ],
    notes: [['Friend of Ola.', ''], ['[a]']],
    lessons: [['[Ask first.]', ''], ['{a: b}']],
    mistakes: [
      ['[{at: 2026-10-01, what: Late.}]', '[{what: Late.}]', '[Late.]', '[]', ''],
      ['[{at: soon, what: Late.}]', '[{at: 2026-10-01}]', '[{what: }]', '{a: b}', '[[a]]'],
    ],
    projects: [
      ['{Letters: {fee: 900, total_rounds: 5}}', '{Letters: }', ''],
      ['[Letters]', '{Letters: 900}', '{Letters: {fee: -1}}'],
    ],
  };

  it('are held against each other for every key', () =>
    assert.deepEqual(
      Object.keys(TERMS_SCHEMA.client).filter((key) => !Object.hasOwn(VALUES, key)),
      [],
    ));

  const judge = (yaml: string): { schema: boolean; reader: boolean } => ({
    schema: fits(parse(yaml, { schema: 'core' })),
    reader: readTerms(yaml).problems.length === 0,
  });
  for (const [key, [good, bad]] of Object.entries(VALUES)) {
    for (const value of good) {
      it(`both take ${key}: ${value}`, () =>
        assert.deepEqual(judge(`clients: {A: {${key}: ${value}}}`), { schema: true, reader: true }));
    }
    for (const value of bad) {
      it(`neither takes ${key}: ${value}`, () =>
        assert.deepEqual(judge(`clients: {A: {${key}: ${value}}}`), { schema: false, reader: false }));
    }
  }

  it('both leave the writer’s own keys alone', () =>
    assert.deepEqual(judge('clients: {A: {website: example.org}}\nsince: 2020'), {
      schema: true,
      reader: true,
    }));
});

describe('the levels of the terms', () => {
  const TABLE: readonly [path: readonly (string | number)[], level: string | null][] = [
    [[], 'terms'],
    [['clients'], 'clients'],
    [['clients', 'A'], 'client'],
    [['clients', 'A', 'projects'], 'projects'],
    [['clients', 'A', 'projects', 'B'], 'project'],
    [['clients', 'A', 'mistakes', 0], 'mistake'],
    [['clients', 0], null],
    [['clients', 'A', 'notes'], null],
    [['clients', 'A', 'mistakes'], null],
    [['clients', 'A', 'projects', 'B', 'fee'], null],
    [['other'], null],
  ];
  for (const [path, level] of TABLE) {
    it(`${path.join(' > ') || 'the top'}: ${level ?? 'none'}`, () => assert.equal(termsLevelOf(path), level));
  }
});
