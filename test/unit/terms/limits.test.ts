import assert from 'node:assert/strict';
import { termsFor } from '../../../src/core/terms/limits';
import type { ExtraRoundPrice } from '../../../src/core/terms/model';
import { describePrice, formatMoney, type PriceWords } from '../../../src/core/terms/money';
import { NO_TERMS, type ClientTerms, type ProjectTerms, type Terms } from '../../../src/core/terms/model';

const DEFAULT = 2;

function terms(client: Partial<ClientTerms>, project?: ProjectTerms): Terms {
  const projects = new Map(project ? [['Newsletter', project]] : []);
  return {
    clients: new Map([
      ['Northwind', { goals: [], lessons: [], mistakes: [], holidays: [], projects, ...client }],
    ]),
  };
}

const limits = (from: Terms, document: { project?: string; includedRounds?: number } = {}): unknown => {
  const { includedRounds, totalRounds } = termsFor({ client: 'Northwind', ...document }, from, DEFAULT);
  return [includedRounds, totalRounds];
};

describe('the nearest value wins', () => {
  const both = terms({ includedRounds: 3 }, { includedRounds: 1 });

  it('the setting, where no file says anything', () => {
    assert.deepEqual(limits(NO_TERMS), [2, null]);
    assert.deepEqual(limits(terms({})), [2, null]);
  });

  it('the client before the setting', () => assert.deepEqual(limits(both), [3, null]));

  it('the project before the client', () =>
    assert.deepEqual(limits(both, { project: 'Newsletter' }), [1, null]));

  it('the document before all', () =>
    assert.deepEqual(limits(both, { project: 'Newsletter', includedRounds: 0 }), [0, null]));

  it('a project that the terms do not know is the client’s', () =>
    assert.deepEqual(limits(both, { project: 'Another' }), [3, null]));
});

describe('a limit over all documents', () => {
  const project = { project: 'Newsletter' };

  it('stands beside a limit per document', () => {
    assert.deepEqual(limits(terms({}, { includedRounds: 2, totalRounds: 5 }), project), [2, 5]);
    assert.deepEqual(limits(terms({ includedRounds: 3 }, { totalRounds: 5 }), project), [3, 5]);
  });

  it('stands alone where only the setting would add one per document', () =>
    assert.deepEqual(limits(terms({}, { totalRounds: 5 }), project), [null, 5]));
});

describe('the price of an extra round', () => {
  const spaced = (text: string): string => text.replace(/\s/gu, ' ');

  it('is flat, hourly, or a share of the fee', () => {
    const words: PriceWords = {
      hourly: (sum) => `${sum} an hour`,
      share: (percent) => `${percent} of the fee`,
      shareOf: (percent, sum) => `${percent} of the fee (${sum})`,
    };
    const said = (price: ExtraRoundPrice, options: Parameters<typeof describePrice>[2] = {}): string =>
      spaced(describePrice(price, words, options));
    assert.equal(said({ kind: 'flat', amount: 120 }, { currency: 'EUR' }), '€120');
    assert.equal(said({ kind: 'hourly', rate: 60.5 }, { currency: 'EUR' }), '€60.50 an hour');
    const tenth = { kind: 'percent', percent: 10 } as const;
    assert.equal(said(tenth, { currency: 'EUR', fee: 900 }), '10% of the fee (€90)');
    assert.equal(said(tenth), '10% of the fee');
    assert.equal(said(tenth, { language: 'de' }), '10 % of the fee');
  });

  it('is written as the reader’s language writes money', () => {
    assert.equal(spaced(formatMoney(1200, 'NOK', 'nb')), '1 200 kr');
    assert.equal(spaced(formatMoney(1200.5, 'EUR', 'fi')), '1 200,50 €');
    assert.equal(formatMoney(120, undefined), '120');
  });

  it('has the decimals of its currency, and none where the sum is whole', () => {
    const written: readonly [amount: number, currency: string | undefined, text: string][] = [
      [90.5, 'EUR', '€90.50'],
      [89.999, 'EUR', '€90'],
      [0, 'EUR', '€0'],
      [9050.5, 'JPY', '¥9,051'],
      [90.5, 'KWD', 'KWD 90.500'],
      [90.5, undefined, '90.50'],
    ];
    for (const [amount, currency, text] of written) assert.equal(spaced(formatMoney(amount, currency)), text);
  });
});
