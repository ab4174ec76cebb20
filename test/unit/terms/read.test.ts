import assert from 'node:assert/strict';
import { readTerms } from '../../../src/core/terms/read';
import type { ClientTerms } from '../../../src/core/terms/model';
import { messagesOf } from '../../support/messages';

interface Found {
  readonly client: ClientTerms | undefined;
  /** The words that each problem points to. */
  readonly wrong: readonly string[];
  readonly messages: readonly string[];
}

/** What a client's lines say. */
function read(...lines: readonly string[]): Found {
  const text = ['clients:', '  Northwind:', ...lines.map((line) => `    ${line}`), ''].join('\n');
  const { terms, problems } = readTerms(text);
  const wrong = problems.map(({ span }) => text.slice(span?.start, span?.end));
  return {
    client: terms.clients.get('Northwind'),
    wrong,
    messages: messagesOf(problems),
  };
}

describe('the days off of a client', () => {
  it('are holidays, as dates', () => {
    const { client, wrong } = read('holidays: [2026-12-24, "2026-12-25"]');
    assert.deepEqual(client?.holidays, ['2026-12-24', '2026-12-25']);
    assert.deepEqual(wrong, []);
  });

  it('are none where nothing is said, and then the weekend is left to the settings', () => {
    const { client } = read('approver: Jane');
    assert.deepEqual(client?.holidays, []);
    assert.equal(client?.weekend, undefined);
  });

  it('may be a single one', () =>
    assert.deepEqual(read('holidays: 2026-12-24').client?.holidays, ['2026-12-24']));

  it('keep the days that can be read', () => {
    const { client, wrong } = read('holidays: [2026-12-24, 2026-02-30, Christmas]');
    assert.deepEqual(client?.holidays, ['2026-12-24']);
    assert.deepEqual(wrong, ['2026-02-30', 'Christmas']);
  });

  const weekends: readonly [
    yaml: string,
    weekend: readonly number[] | undefined,
    wrong: readonly string[],
  ][] = [
    ['[friday, saturday]', [5, 6], []],
    ['[Fri, SAT]', [5, 6], []],
    ['Sunday', [0], []],
    ['[]', [], []],
    ['[sunday, sun]', [0], []],
    ['[saturday, søndag]', [6], ['søndag']],
    ['[s]', undefined, ['s']],
    ['', undefined, []],
    ['[mon, tue, wed, thu, fri, sat, sun]', undefined, ['[mon, tue, wed, thu, fri, sat, sun]']],
  ];
  for (const [yaml, weekend, wrong] of weekends) {
    it(`weekend: ${yaml}`, () => {
      const found = read(`weekend: ${yaml}`);
      assert.deepEqual([found.client?.weekend, found.wrong], [weekend, wrong]);
    });
  }
});

describe('the terms that cannot be meant', () => {
  const TABLE: readonly [lines: readonly string[], wrong: string | null, says: RegExp][] = [
    [['currency: EUR'], null, /^$/],
    [['currency: EURO'], 'EURO', /three capitals/],
    [['currency: eur'], 'eur', /three capitals/],
    [['currency: XQZ'], 'XQZ', /ISO 4217/],
    [['included_rounds: -1'], '-1', /0 or more/],
    [['included_rounds: 2.5'], '2.5', /whole number/],
    [['extra_round: ten'], 'ten', /120, or a share/],
    [['curency: EUR'], 'curency', /Did you mean `currency`/],
    [['includedRounds: 2'], 'includedRounds', /Did you mean `included_rounds`/],
    [['fee: 900'], 'fee', /belongs to a project/],
    [['projects: {Letters: {approver: Jane}}'], 'approver', /belongs to the client/],
    [['projects: {Letters: {fee: 1}, "Letters ": {fee: 2}}'], '"Letters "', /stands twice/],
    [['website: example.org', 'phone: 123'], null, /^$/],
    [['fees: by mail'], null, /^$/],
  ];
  for (const [yaml, wrong, says] of TABLE) {
    it(`${yaml.join(', ')}: ${wrong ?? 'nothing wrong'}`, () => {
      const found = read(...yaml);
      assert.deepEqual(found.wrong, wrong === null ? [] : [wrong]);
      assert.match(found.messages.join(), says);
    });
  }

  it('name the same project twice: the file cannot be read until one is removed', () => {
    const { wrong, messages } = read('projects:', '  Letters: {fee: 1}', '  Letters: {fee: 2}');
    assert.equal(wrong.length, 1);
    assert.match(messages.join(), /stands twice/);
  });
});
