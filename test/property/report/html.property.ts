import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { buildReport } from '../../../src/core/report/build';
import { blocksHtml } from '../../../src/core/report/htmlBlocks';
import { reportMarkdown } from '../../../src/core/report/markdown';
import type { Report } from '../../../src/core/report/model';
import { gatherReport } from '../../../src/store/report';
import { memoryPorts } from '../../support/memoryPorts';
import { makeYear } from '../../support/year/year';
import { hostileText } from './hostileText';

const SEED = 20261124;

/** What a reader of all of Markdown makes of a report, with the marks of places turned to the list of them. */
function readFully(markdown: string): string {
  const reader = new MarkdownIt('default', { html: false, linkify: false, typographer: false }).disable(
    'image',
  );
  const tokens = reader.parse(markdown, {});
  for (const token of tokens) {
    if (token.type === 'list_item_open' && token.info !== '') token.attrSet('id', `source-${token.info}`);
    token.children?.forEach((child, i) => {
      const number = /^\[(\d+)\]$/.exec(token.children?.[i + 1]?.content ?? '')?.[1];
      if (child.type !== 'link_open' || number === undefined) return;
      child.attrSet('href', `#source-${number}`);
      child.attrSet('class', 'source');
    });
  }
  return reader.renderer.render(tokens, reader.options, {});
}

async function smallReport(): Promise<Report> {
  const year = makeYear({ clients: 1, documents: 3, rounds: 8, ofFirstClient: 3 });
  const input = await gatherReport(memoryPorts(Object.fromEntries(year.files)), {
    client: year.clients[0]?.name ?? '',
    folder: '.rounds',
    documents: year.documents.map(({ path }) => path),
    includedRounds: 2,
    shown: (location) => location,
  });
  assert.ok(input.ok);
  return buildReport(input.value);
}

/** Fields that hold what a file says. */
const SAID = new Set(['client', 'title', 'text', 'from', 'quote', 'reply', 'goal', 'id', 'date', 'path']);

/** The same report with other words in some of its fields. */
function withWords(report: Report, words: readonly string[]): Report {
  let at = 0;
  const text = JSON.stringify(report, (key, value: unknown) =>
    SAID.has(key) && typeof value === 'string' && at++ % 2 === 0 ? words[at % words.length] : value,
  );
  return JSON.parse(text) as Report;
}

describe('a report as HTML', () => {
  it('is what a reader of all of Markdown makes of it, whatever a client writes', async () => {
    const report = await smallReport();
    assert.equal(
      blocksHtml(reportMarkdown(report, { linkBase: '../' })),
      readFully(reportMarkdown(report, { linkBase: '../' })),
    );
    fc.assert(
      fc.property(
        fc.array(hostileText, { minLength: 1, maxLength: 30 }),
        fc.constantFrom('../', '', 'a%20b/', null),
        (words, linkBase) => {
          const markdown = reportMarkdown(withWords(report, words), { linkBase });
          assert.equal(blocksHtml(markdown), readFully(markdown));
        },
      ),
      { seed: SEED, numRuns: 150 },
    );
  });
});
