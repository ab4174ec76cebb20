import assert from 'node:assert/strict';
import { spanOf } from '../../../src/core/yaml/locate';
import { parseYaml } from '../../../src/core/yaml/parse';
import { lines, yamlAfter } from './support';

const CLIENTS = lines(
  'clients:',
  '  Northwind Coaching:',
  '    approver: Jane Doe',
  '    included_rounds: 2          # per document',
  '    goals: [more newsletter sign-ups]',
  '    mistakes:',
  '      - at: 2026-10-01',
  '        what: Sent draft 1 a day late.',
  '    projects:',
  '      Spring newsletter:',
  '        fee: 900',
  '  Acme: {}',
);

describe('the file of the terms', () => {
  it('gets a lesson, a mistake and a goal where they belong', () => {
    const client = ['clients', 'Northwind Coaching'];
    const after = yamlAfter(
      CLIENTS,
      { op: 'append', path: [...client, 'mistakes'], value: { at: '2026-11-01', what: 'A typo: twice.' } },
      { op: 'append', path: [...client, 'goals'], value: 'a longer list' },
      { op: 'append', path: ['clients', 'Acme', 'lessons'], value: 'Ask for one example first.' },
    );
    const expected = CLIENTS.replace(
      'late.\n',
      'late.\n      - at: 2026-11-01\n        what: "A typo: twice."\n',
    )
      .replace('sign-ups]', 'sign-ups, a longer list]')
      .replace('  Acme: {}\n', '  Acme:\n    lessons:\n      - Ask for one example first.\n');
    assert.equal(after, expected);
  });

  it('says where an entry stands', () => {
    const parsed = parseYaml(CLIENTS, 100);
    assert.ok(parsed.ok);
    const textAt = (...path: (string | number)[]): string | null => {
      const span = spanOf(parsed.value, path);
      return span && CLIENTS.slice(span.start - 100, span.end - 100);
    };
    assert.equal(textAt('clients', 'Northwind Coaching', 'projects', 'Spring newsletter', 'fee'), '900');
    assert.equal(textAt('clients', 'Northwind Coaching', 'goals', 0), 'more newsletter sign-ups');
    assert.equal(textAt('clients', 'Northwind Coaching', 'goals', 1), null);
  });

  it('shows a second document as a problem', () => {
    const parsed = parseYaml('a: 1\n---\nb: 2\n');
    assert.ok(!parsed.ok);
    assert.equal(parsed.problem.code, 'yaml-syntax');
    assert.equal(parsed.problem.span?.start, 5);
  });
});
