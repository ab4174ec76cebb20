import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LETTER_KINDS, LETTER_PARTS } from '../../../src/core/letters/kinds';
import { letterLocale } from '../../../src/core/letters/locale';
import { utf8File } from '../../../src/core/utf8';
import { builtInTemplate } from '../../../src/formats/letters';
import { ROOT } from '../../support/root';
import { letter } from './support';

const TERMS = (client: string): string => `clients:\n  Northwind Coaching:\n    currency: EUR\n${client}`;

/** A document with a round of one comment, in the project `Spring`. */
const article = (extra = '', comments = '[{id: c1, at: 2026-11-03, text: One.}]'): string =>
  `---\ntitle: Line\nclient: Northwind Coaching\nproject: Spring\nrounds:\n  - sent: 2026-11-02\n${extra}    comments: ${comments}\n---\nText.\n`;

const files = (terms: string, line: string, besides: Readonly<Record<string, string>> = {}) => ({
  '.rounds/clients.yaml': terms,
  'line.md': line,
  'kind.md': 'No client.\n',
  'notYet.md': 'No client.\n',
  ...besides,
});

describe('the facts of a letter', () => {
  it('are the limit that is reached: the first of three rounds for a text may be the last of the project', async () => {
    const terms = TERMS('    projects:\n      Spring: {included_rounds: 3, total_rounds: 1}\n');
    const text = await letter({ kind: 'last-round', files: files(terms, article()) });
    assert.match(text, /the one round of changes that the fee covers for “Spring”\./);
    const within = TERMS('    projects:\n      Spring: {included_rounds: 1, total_rounds: 4}\n');
    assert.match(
      await letter({ kind: 'last-round', files: files(within, article()) }),
      /the one round of changes that the fee covers\./,
    );
    const other = article('', '[{id: c1, at: 2026-10-03, text: One.}]');
    const over = await letter({
      kind: 'change-order',
      files: files(terms, article(), { 'other.md': other }),
    });
    assert.match(over, /\*\*What we agreed:\*\* 1 round of changes for “Spring” as a whole\./);
  });

  it('are no total where a fee is not known', async () => {
    const terms = TERMS('    extra_round: 120\n    included_rounds: 0\n');
    for (const kind of ['thank-you', 'parting'] as const) {
      const text = await letter({ kind, files: files(terms, article('    extra: paid\n')) });
      assert.match(text, /- Extra round 1 for “Line”: €120\n- The fee as agreed/, kind);
      assert.doesNotMatch(text, /Total/, kind);
    }
  });

  it('are a total of what the client reads above it, in coins that there are', async () => {
    const yen = TERMS('    extra_round: 10%\n    projects:\n      Spring: {fee: 1455}\n').replace(
      'EUR',
      'JPY',
    );
    const second = article('    extra: paid\n');
    const text = await letter({
      kind: 'thank-you',
      files: files(yen, article('    extra: paid\n'), { 'second.md': second }),
    });
    assert.match(text, /¥1,455\n.*¥146\n.*¥146\n- \*\*Total: ¥1,747\*\*/);
  });

  it('are the days on which comments came, not the first of them for all', async () => {
    const comments =
      '[{id: c1, at: 2026-11-03, text: A}, {id: c2, text: B}, {id: c3, at: 2026-11-09, text: C}]';
    const text = await letter({ kind: 'own-mistake', files: files(TERMS(''), article('', comments)) });
    assert.match(
      text,
      /November 3, 2026:\*\* 2 comments from you\n.*November 9, 2026:\*\* 1 comment from you/,
    );
  });

  it('are the day that was promised, without hours that it is not within', async () => {
    const promised = article('    promised: 2026-12-31T09:00:00+01:00\n');
    const text = await letter({ kind: 'holding-reply', files: files(TERMS(''), promised) });
    assert.match(text, /You will have a full answer by Thursday, December 31 at /);
    const day = article('    promised: 2026-12-31\n');
    assert.match(
      await letter({ kind: 'holding-reply', files: files(TERMS(''), day) }),
      /You will have a full answer by Thursday, December 31\./,
    );
    assert.match(await letter({ kind: 'holding-reply' }), /answer within 24 hours, by Saturday/);
  });

  it('announce no comments one by one where the client only said something kind', async () => {
    const praise = article('', '[{text: Lovely., class: praise}]');
    const text = await letter({ kind: 'round-reply', files: files(TERMS(''), praise) });
    assert.match(text, /Thank you for your comments on draft 1\.\n/);
  });

  it('are not read out of a title: nobody is called Dr.', async () => {
    const to = (name: string) =>
      letter({ kind: 'check-in', files: files(TERMS(`    approver: ${name}\n`), article()) });
    assert.match(await to('Dr. Jane Doe'), /^Hi Dr\. Jane Doe,$/m);
    assert.match(await to('Frau Meier'), /^Hi Frau Meier,$/m);
    assert.match(await to('Jane, Tom'), /^Hi Jane,$/m);
    assert.match(await to('Jane Doe'), /^Hi Jane,$/m);
  });
});

describe('the grammar of a letter', () => {
  it('has dates as they stand within a sentence', () => {
    assert.equal(letterLocale('fr').date('2026-12-01'), '1er décembre 2026');
    assert.equal(letterLocale('fr').weekday('2026-12-01'), 'mardi 1er décembre');
    assert.equal(letterLocale('fr').date('2026-12-11'), '11 décembre 2026');
    assert.equal(letterLocale('es').weekday('2026-12-01'), 'martes 1 de diciembre');
    assert.equal(letterLocale('de').weekday('2026-12-01'), 'Dienstag, 1. Dezember');
  });

  it('has the forms that a number asks for', async () => {
    const terms = TERMS('');
    const progress = (language: string) =>
      letter({
        kind: 'progress-report',
        files: files(terms, article().replace('title:', `language: ${language}\ntitle:`)),
      });
    assert.match(await progress('sv'), /0 av 1 kommentar är besvarad\./);
    assert.match(await progress('fr'), /0 commentaire sur 1 traité\./);
    assert.match(await letter({ kind: 'progress-report', language: 'fr' }), /3 commentaires sur 8 traités\./);
    assert.match(await letter({ kind: 'change-order', language: 'nb' }), /omtrent 1 time;/);
    assert.match(await letter({ kind: 'change-order', language: 'sv' }), /ungefär 1 timme;/);
  });

  it('has no place in French where a line may break before a mark', () => {
    const texts = [...LETTER_KINDS, ...LETTER_PARTS].map((name) => builtInTemplate('fr', name));
    const bundles = ['l10n/bundle.l10n.fr.json', 'package.nls.fr.json'].flatMap((file) =>
      Object.values(JSON.parse(readFileSync(join(ROOT, file), 'utf8')) as Record<string, string>),
    );
    for (const text of [...texts, ...bundles]) assert.doesNotMatch(text, /[^\n] [:;?!»]|« /);
  });
});

describe('a template of the writer’s own', () => {
  it('is refused in another encoding, before its letters reach a client as question marks', () => {
    const latin1 = utf8File('de/closing.md', Buffer.from('Grüße', 'latin1'));
    assert.equal(!latin1.ok && latin1.problem.code, 'not-utf8');
    const bom = utf8File('de/closing.md', Buffer.from('\uFEFFGrüße'));
    assert.equal(bom.ok && bom.value, 'Grüße');
  });
});
