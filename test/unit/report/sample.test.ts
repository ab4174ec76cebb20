import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onceForEach } from '../../../src/core/once';
import { buildReport } from '../../../src/core/report/build';
import { reportHtml } from '../../../src/core/report/html';
import { reportMarkdown } from '../../../src/core/report/markdown';
import type { Report } from '../../../src/core/report/model';
import { gatherReport } from '../../../src/store/report';
import { memoryPorts } from '../../support/memoryPorts';
import { ROOT } from '../../support/root';
import { bytesOf, documents, sampleFiles } from '../sample/sampleWorkspace';

const sampleReport = onceForEach(async (client: string): Promise<Report> => {
  const input = await gatherReport(
    memoryPorts(Object.fromEntries(sampleFiles.map((path) => [path, bytesOf(path).toString('utf8')]))),
    {
      client,
      folder: '.rounds',
      documents: documents.filter(({ frontMatter }) => frontMatter.client === client).map(({ path }) => path),
      includedRounds: 2,
      shown: (location) => location,
    },
  );
  assert.ok(input.ok);
  return buildReport(input.value);
});

/** `UPDATE_GOLDENS=1` writes it anew; read it before it is committed. */
function isGolden(name: string, text: string): void {
  const file = join(ROOT, 'test/golden/report', name);
  if (process.env['UPDATE_GOLDENS'] === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  assert.equal(text, readFileSync(file, 'utf8'));
}

describe('the report on a client of the sample', () => {
  for (const [client, language, file] of [
    ['Routa Heat Pumps', 'en', 'routa-heat-pumps.md'],
    ['Routa Heat Pumps', 'fi', 'routa-heat-pumps.fi.md'],
    ['Mas Bonet', 'ca', 'mas-bonet.ca.md'],
    ['Mas Bonet', 'fr', 'mas-bonet.fr.md'],
    ['Fell and Fjord', 'nb', 'fell-and-fjord.nb.md'],
  ] as const) {
    it(`says of ${client} (${language}) what it said when somebody last read it`, async () => {
      isGolden(file, reportMarkdown({ ...(await sampleReport(client)), language }, { linkBase: '../' }));
    });
  }

  it('is in the language of the client’s terms', async () => {
    assert.equal((await sampleReport('Routa Heat Pumps')).language, 'fi');
  });

  it('names only lines that say it: a date, a rating, a time stands on the line it is said to be on', async () => {
    const { documents: found } = await sampleReport('Routa Heat Pumps');
    const facts = found.flatMap(({ minutes, approved, due, rounds }) => [
      ...minutes,
      approved,
      due,
      ...rounds.flatMap(({ sent, rating, extra, received }) => [
        sent,
        rating,
        extra,
        received?.first,
        received?.last,
      ]),
    ]);
    const said = facts.filter((fact) => fact !== null && fact !== undefined);
    assert.ok(said.length > 20);
    for (const { value, at } of said) {
      assert.ok(at);
      const line = bytesOf(at.path).toString('utf8').split('\n')[at.line - 1];
      assert.ok(line?.includes(String(value)), `${at.path}:${at.line} does not say ${value}: ${line}`);
    }
  });

  it('is one HTML file that runs nothing and shows a client’s tags as text', async () => {
    const report = await sampleReport('Routa Heat Pumps');
    const [document] = report.documents;
    const [round] = document?.rounds ?? [];
    const [comment] = round?.comments ?? [];
    assert.ok(document && round && comment);
    const hostile = {
      ...comment,
      text: '<script>alert(1)</script> [x](javascript:alert(1)) <img src=x onerror=y>',
      from: '"><b>',
    };
    const spoilt = { ...report, documents: [{ ...document, rounds: [{ ...round, comments: [hostile] }] }] };
    const html = reportHtml(spoilt, reportMarkdown(spoilt, { linkBase: '../' }));
    assert.match(html, /Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/);
    assert.match(
      html,
      /&lt;script&gt;alert\(1\)&lt;\/script&gt; \[x\]\(javascript:alert\(1\)\) &lt;img src=x onerror=y&gt;/,
    );
    assert.doesNotMatch(html, /<(script|img|b|link|iframe)\b|href="(?!#source-|\.\.\/)/);
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g))
      assert.ok(html.includes(`id="${target}"`), target);
  });
});
