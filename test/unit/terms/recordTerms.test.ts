import assert from 'node:assert/strict';
import { english } from '../../../src/core/said';
import { readTerms } from '../../../src/core/terms/read';
import { recordClient, recordProject, type NewClient } from '../../../src/core/terms/recordTerms';
import { newTerms } from '../../../src/core/terms/starter';
import { parseAmount, parsePrice } from '../../../src/core/terms/writePrice';
import { applyEdits } from '../../../src/core/text';
import { lines } from '../frontMatter/support';

const TERMS = lines(
  '# What was agreed.',
  'clients:',
  '    Northwind:   # since 2019',
  '        approver: "Jane Doe"',
  '        currency: EUR',
  '',
  '    Alpha: {}',
  '# the end',
);

type Recording = ReturnType<typeof recordClient>;

function written(text: string, recorded: Recording): string {
  if (!recorded.ok) assert.fail(english(recorded.problem.message));
  return applyEdits(text, recorded.value);
}

const refused = (recorded: Recording): string | false => !recorded.ok && recorded.problem.code;

const GAMMA: NewClient = {
  name: 'Gamma & Sons',
  approver: 'Ola Nordmann',
  currency: 'NOK',
  includedRounds: 2,
  extraRound: { kind: 'percent', percent: 10 },
};

describe('a new client', () => {
  it('stands after the others, in the style of the file, and nothing else changes', () =>
    assert.equal(
      written(TERMS, recordClient(TERMS, GAMMA)),
      TERMS.replace(
        '    Alpha: {}\n',
        lines(
          '    Alpha: {}',
          '    Gamma & Sons:',
          '        approver: Ola Nordmann',
          '        currency: NOK',
          '        included_rounds: 2',
          '        extra_round: 10%',
        ),
      ),
    ));

  it('needs no more than a name', () => {
    const text = written(TERMS, recordClient(TERMS, { name: '  Gamma  ' }));
    assert.ok(text.startsWith(TERMS.replace('# the end\n', '')));
    assert.ok(readTerms(text).terms.clients.has('Gamma'));
    assert.deepEqual(readTerms(text).problems, []);
  });

  it('starts an empty file', () => {
    const text = written('', recordClient('', GAMMA));
    assert.equal(readTerms(text).terms.clients.get('Gamma & Sons')?.includedRounds, 2);
  });

  it('is read as it was written, whatever it is called', () => {
    for (const name of [
      '__proto__',
      'A: B',
      '# 1',
      '2026-11-02',
      'yes',
      "Bob's",
      '"Q"',
      '- x',
      'Å & Ö',
      '12',
    ])
      assert.deepEqual(
        [...readTerms(written('', recordClient('', { ...GAMMA, name }))).terms.clients.keys()],
        [name],
      );
  });

  it('is refused where it stands already, where it has no name, and where the file cannot be read', () => {
    assert.equal(refused(recordClient(TERMS, { name: 'Alpha ' })), 'name-taken');
    assert.equal(refused(recordClient(TERMS, { name: ' ' })), 'empty-value');
    assert.equal(refused(recordClient('clients: "', GAMMA)), 'yaml-syntax');
    assert.equal(refused(recordClient('- a list\n', GAMMA)), 'not-editable');
  });
});

describe('a new project', () => {
  it('stands with its client', () =>
    assert.equal(
      written(
        TERMS,
        recordProject(TERMS, {
          client: 'Northwind',
          name: 'Letters',
          fee: 900,
          includedRounds: 2,
          totalRounds: 5,
        }),
      ),
      TERMS.replace(
        '        currency: EUR\n',
        lines(
          '        currency: EUR',
          '        projects:',
          '            Letters:',
          '                fee: 900',
          '                included_rounds: 2',
          '                total_rounds: 5',
        ),
      ),
    ));

  it('brings a client that the terms do not know, and fills one that is empty', () => {
    for (const client of ['Alpha', 'Gamma']) {
      const text = written(TERMS, recordProject(TERMS, { client, name: 'Guide' }));
      assert.deepEqual([...(readTerms(text).terms.clients.get(client)?.projects.keys() ?? [])], ['Guide']);
      assert.ok(text.startsWith(TERMS.slice(0, TERMS.indexOf('    Alpha'))));
    }
  });

  it('is refused where the client has it already', () =>
    assert.equal(
      refused(recordProject('clients: {A: {projects: {B: }}}\n', { client: 'A', name: 'B' })),
      'name-taken',
    ));
});

describe('the starter', () => {
  it('has the clients that are tracked, and can be read', () => {
    const { terms, problems } = readTerms(newTerms(['Alpha', 'Beta: the second']));
    assert.deepEqual([...terms.clients.keys()], ['Alpha', 'Beta: the second']);
    assert.deepEqual(problems, []);
  });
});

describe('money as it is typed', () => {
  const PRICES: readonly [typed: string, price: string | null][] = [
    ['120', 'flat 120'],
    [' 120,50 ', 'flat 120.5'],
    ['10%', 'percent 10'],
    ['12.5 %', 'percent 12.5'],
    ['60/h', 'hourly 60'],
    ['60 per hour', 'hourly 60'],
    ['60 an hour', 'hourly 60'],
    ['-5', null],
    ['a lot', null],
    ['1 200', null],
    ['', null],
  ];
  for (const [typed, price] of PRICES) {
    it(`“${typed}” is ${price ?? 'no price'}`, () => {
      const parsed = parsePrice(typed);
      assert.equal(parsed && Object.values(parsed).join(' '), price);
    });
  }

  it('a fee is a sum', () => {
    assert.deepEqual(['900', '900,5', '10%', '60/h'].map(parseAmount), [900, 900.5, null, null]);
    // No number is that large: it was read as infinity.
    assert.deepEqual([parseAmount('9'.repeat(400)), parsePrice(`${'9'.repeat(400)}%`)], [null, null]);
  });
});
