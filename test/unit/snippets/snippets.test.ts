import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../../../src/core/frontMatter/read';
import { readTerms } from '../../../src/core/terms/read';
import { ROOT } from '../../support/root';

interface Snippet {
  readonly scope: string;
  readonly prefix: string | readonly string[];
  readonly description: string;
  readonly body: string | readonly string[];
}

const snippets = JSON.parse(readFileSync(join(ROOT, 'snippets/rounds.code-snippets'), 'utf8')) as Readonly<
  Record<string, Snippet>
>;

/** What stands there when every place is left as it is. */
function expanded(name: string, selected = ''): string {
  const { body = '' } = snippets[name] ?? {};
  return (typeof body === 'string' ? body : body.join('\n'))
    .replaceAll('$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE', '2026-11-22')
    .replaceAll('$TM_SELECTED_TEXT', selected)
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replaceAll('$0', '');
}

const indented = (text: string, by: number): string => text.replace(/^/gm, ' '.repeat(by));

describe('the snippets', () => {
  it('begin a document that is tracked, with nothing wrong in it', () => {
    const { document, problems } = readDocument(expanded('Front matter of a tracked document'));
    assert.deepEqual(problems, []);
    assert.deepEqual(
      [document?.client, document?.project, document?.due],
      ['Client', 'Project', '2026-11-22'],
    );
  });

  it('write a round and a comment that are read as such', () => {
    const round = indented(expanded('Round'), 2);
    const comment = indented(expanded('Comment'), 6);
    const { document, problems } = readDocument(`---\nclient: A\nrounds:\n${round}\n${comment}\n---\n`);
    assert.deepEqual(problems, []);
    const [first] = document?.rounds ?? [];
    assert.equal(first?.sent, '2026-11-22');
    assert.deepEqual(
      first?.comments.map(({ text, from, quote, class: kind }) => [text, from, quote, kind]),
      [
        ['What the client said', undefined, undefined, 'revision'],
        ['What the client said', 'Name', 'The passage it is about', 'revision'],
      ],
    );
  });

  it('write terms, with nothing wrong in them', () => {
    const text = `${expanded('Client')}\n${indented(expanded('Project').replace('Project', 'Another'), 6)}\n`;
    const { terms, problems } = readTerms(text);
    assert.deepEqual(problems, []);
    const client = terms.clients.get('Client');
    assert.equal(client?.includedRounds, 2);
    assert.deepEqual([...(client?.projects.keys() ?? [])], ['Project', 'Another']);
    assert.equal(client?.projects.get('Another')?.totalRounds, 5);
  });

  it('mark what is selected, by the signs of CriticMarkup', () => {
    assert.equal(expanded('CriticMarkup: addition', 'new'), '{++new++}');
    assert.equal(expanded('CriticMarkup: deletion', 'old'), '{--old--}');
    assert.equal(expanded('CriticMarkup: substitution', 'old'), '{~~old~>new words~~}');
    assert.equal(expanded('CriticMarkup: comment'), '{>>comment<<}');
    assert.equal(expanded('CriticMarkup: highlight with a comment', 'odd'), '{==odd==}{>>comment<<}');
  });

  it('each have a prefix of their own, and are offered in Markdown or YAML', () => {
    const prefixes = Object.values(snippets).flatMap(({ prefix }) => prefix);
    assert.equal(new Set(prefixes).size, prefixes.length);
    for (const [name, { scope, description }] of Object.entries(snippets)) {
      assert.match(scope, /\b(markdown|yaml)\b/, name);
      assert.notEqual(description, '', name);
    }
  });
});
