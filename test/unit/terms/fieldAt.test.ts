import assert from 'node:assert/strict';
import { termsLevelOf } from '../../../src/core/terms/schema';
import { fieldIn } from '../../../src/core/yaml/field/fieldIn';
import { lines } from '../frontMatter/support';

/** What is found at the `|` of a file of terms, which is taken out: `level.key part “as it stands”`. */
function at(file: string): string | null {
  const offset = file.indexOf('|');
  const text = file.slice(0, offset) + file.slice(offset + 1);
  const field = fieldIn(text, offset, termsLevelOf);
  return (
    field &&
    `${field.level}.${field.key ?? '?'} ${field.part} “${text.slice(field.span.start, field.span.end)}”`
  );
}

const client = (...yaml: string[]): string =>
  lines('clients:', '  Fell & Fjord: # since 2019', ...yaml.map((line) => `    ${line}`));

describe('the key at a place of the terms', () => {
  const TABLE: readonly [name: string, file: string, field: string | null][] = [
    ['the first key', 'cli|', 'terms.? key “cli”'],
    [
      'the name of a client',
      lines('clients:', '  Fell & Fj|ord:', '    notes: x'),
      'clients.Fell & Fjord key “Fell & Fjord”',
    ],
    ['a name that is being written', lines('clients:', '  Fe|'), 'clients.? key “Fe”'],
    ['a key of a client', client('cur|rency: EUR'), 'client.currency key “currency”'],
    ['a value still to be written', client('currency: |'), 'client.currency value “”'],
    ['a new key of a client', client('currency: EUR', 'app|'), 'client.? key “app”'],
    ['a client with quotes', lines('clients:', '  "A: B":', '    ra|te: 60'), 'client.rate key “rate”'],
    ['a project', client('projects:', '  Winter guide:', '    f|ee: 900'), 'project.fee key “fee”'],
    ['the name of a project', client('projects:', '  Win|'), 'projects.? key “Win”'],
    ['a mistake', client('mistakes:', '  - at: 2026-10-01', '    wh|at: Late.'), 'mistake.what key “what”'],
    ['an entry of a list', client('weekend:', '  - sat|urday'), 'client.weekend value “saturday”'],
    ['a new entry of a list', client('weekend:', '- |'), 'client.weekend value “”'],
    ['an entry in brackets', client('weekend: [friday, sat|urday]'), 'client.weekend value “saturday”'],
    ['a place between brackets', client('weekend: [|]'), 'client.weekend value “”'],
    ['after a comma in brackets', client('weekend: [friday, |]'), 'client.weekend value “”'],
    ['behind brackets', client('weekend: [friday]|'), null],
    ['a client in braces', lines('clients: {A: {rate: 6|0}}'), 'client.rate value “60”'],
    ['a comment', client('# rate: |'), null],
    ['somebody else’s keys', client('address:', '  street: |'), null],
    ['a text of several lines', client('notes: >', '  Said: yes|'), null],
  ];
  for (const [name, file, field] of TABLE) it(name, () => assert.equal(at(file), field));

  it('knows whose it is, and what stands there already', () => {
    const text = client('rate: 60', 'projects:', '  Guide:', '    fee: 900', '    ');
    const field = fieldIn(text, text.length - 1, termsLevelOf);
    assert.deepEqual(field?.path, ['clients', 'Fell & Fjord', 'projects', 'Guide']);
    assert.deepEqual(field.present, ['fee']);
  });
});
