import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LETTER_LANGUAGES } from '../../../src/core/letters/language';
import { activeMinutes, minuteOf } from '../../../src/core/time/minutes';
import { readMinutes } from '../../../src/core/time/readMinutes';
import { ROOT } from '../../support/root';

/** `10:30:15` of one day, as a clock that shows it would say in milliseconds. */
const at = (time: string): number => Date.parse(`2026-11-20T${time}Z`);
/** The minutes worked, as times of that day. */
const worked = (...times: readonly string[]): string[] =>
  activeMinutes(times.map(at)).map((minute) => new Date(minute * 60_000).toISOString().slice(11, 16));

describe('minutes of work', () => {
  it('are those of the clock with something done in them, each once', () => {
    assert.deepEqual(worked('10:30:00', '10:30:01', '10:30:59'), ['10:30']);
    assert.deepEqual(worked('10:30:59', '10:31:01'), ['10:30', '10:31']);
    assert.deepEqual(worked(), []);
  });

  it('go through a pause of up to two minutes, and not through a longer one', () => {
    assert.deepEqual(worked('10:30:10', '10:32:10'), ['10:30', '10:31', '10:32']);
    assert.deepEqual(worked('10:30:10', '10:32:11'), ['10:30', '10:32']);
  });

  it('leave out the night that the machine slept', () => {
    assert.deepEqual(worked('10:30:50', '10:31:10', '18:00:00'), ['10:30', '10:31', '18:00']);
  });

  it('are neither negative nor twice the same when the clock is set back', () => {
    assert.deepEqual(worked('10:30:00', '10:31:30', '10:30:20', '10:31:00', '10:32:00'), [
      '10:30',
      '10:31',
      '10:32',
    ]);
    assert.deepEqual(worked('10:30:00', '09:30:00'), ['09:30', '10:30']);
  });

  it('do not count the hours by which a clock is set forward', () => {
    assert.deepEqual(worked('10:30:00', '13:30:00', '13:30:30'), ['10:30', '13:30']);
  });

  it('are whole minutes since 1970', () => {
    assert.equal(minuteOf(0), 0);
    assert.equal(minuteOf(59_999), 0);
    assert.equal(minuteOf(60_000), 1);
  });
});

describe('minutes that a writer types', () => {
  for (const [text, minutes] of [
    ['45', 45],
    [' 45 min ', 45],
    ['5m', 5],
    ['1:30', 90],
    ['0:05', 5],
    ['1 h 30', 90],
    ['1h5m', 65],
    ['2 h', 120],
    ['1.5 h', 90],
    ['1,25h', 75],
    ['90', 90],
    ['2 hours and 15 minutes', 135],
    ['1,5 t', 90],
    ['1 time og 20 minutter', 80],
    ['1½ timme', 90],
    ['2 tim 5 min', 125],
    ['½ t', 30],
    ['1 tunti ja 10 minuuttia', 70],
    ['1 hora i 30 minuts', 90],
    ['2 horas y 5 minutos', 125],
    ['1,5 Std.', 90],
    ['1 Std. 30 Min.', 90],
    ['2 Stunden und 5 Minuten', 125],
    ['1h30', 90],
    ['1 heure et 5 mn', 65],
  ] as const) {
    it(`“${text}” are ${minutes}`, () => assert.equal(readMinutes(text), minutes));
  }
  for (const text of [
    '',
    '0',
    '0:00',
    '-5',
    '1:75',
    '1.5',
    '1.30',
    '1 day',
    'h',
    '½',
    'an hour',
    '1e3',
    '9999999',
    '٤٥',
  ]) {
    it(`“${text}” are none`, () => assert.equal(readMinutes(text), null));
  }

  it('may be written as the product itself writes them, in every language', () => {
    for (const language of LETTER_LANGUAGES.filter((one) => one !== 'en')) {
      const file = join(ROOT, `l10n/bundle.l10n.${language}.json`);
      const words = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>;
      const said = (message: string): string =>
        (words[message] ?? '').replace('{0}', '2').replace('{1}', '5');
      const read = ['{0} min', '{0} h', '{0} h {1} min'].map(said).map(readMinutes);
      assert.deepEqual(read, [2, 120, 125], language);
      const examples = (words['45, 1:30, 1.5 h'] ?? '').split(', ').map(readMinutes);
      assert.deepEqual(examples, [45, 90, 90], language);
    }
  });
});
