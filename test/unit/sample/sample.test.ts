import assert from 'node:assert/strict';
import {
  asRead,
  bytesOf,
  clients,
  commentsOf,
  counts,
  documents,
  drafts,
  idOf,
  roundsOf,
  sampleFiles,
  standingOf,
} from './sampleWorkspace';

const allRounds = documents.flatMap((document) => roundsOf(document).map((round) => ({ document, round })));
const allComments = allRounds.flatMap(({ document, round }) =>
  commentsOf(round).map((comment) => ({ document, round, comment })),
);
const draftWithId = (id: string): string => {
  const draft = drafts.find((candidate) => candidate.id === id);
  assert.ok(draft, `no stored draft ${id}`);
  return draft.bytes.toString('utf8');
};
const occurrences = (text: string, part: string): number => text.split(part).length - 1;

describe('the sample workspace: its files', () => {
  it('are eight articles, a page that says what to look at, the terms and the drafts', () => {
    const others = ['README.md', '.rounds/clients.yaml'];
    const known = [...documents, ...drafts].map((file) => file.path).concat(others);
    assert.equal(documents.length, 8);
    assert.deepEqual([...sampleFiles].sort(), known.sort());
  });

  it('are UTF-8 with plain line feeds, as the ids of the drafts need', () => {
    for (const path of sampleFiles) {
      const bytes = bytesOf(path);
      assert.ok(!bytes.includes('\r'), `${path} has a carriage return`);
      assert.equal(Buffer.compare(Buffer.from(bytes.toString('utf8')), bytes), 0, path);
      assert.equal(bytes.toString('utf8').normalize('NFC'), bytes.toString('utf8'), path);
    }
  });

  it('hold one article each in Norwegian, Swedish, Finnish and Catalan among the English ones', () => {
    const languages = documents.map((document) => document.frontMatter.language).sort();
    assert.deepEqual(languages, ['ca', 'en', 'en', 'en', 'en', 'fi', 'nb', 'sv']);
  });

  it('are of the length that a client orders', () => {
    const texts = [
      ...documents.map((document) => document.prose),
      ...drafts.map((draft) => String(draft.bytes)),
    ];
    for (const text of texts) {
      const words = asRead(text).trim().split(' ').length;
      assert.ok(words >= 250 && words <= 600, `${words} words: ${text.slice(0, 60)}`);
    }
  });
});

describe('the sample workspace: its drafts', () => {
  it('are each known by the hash of what was sent', () => {
    for (const draft of drafts) assert.equal(idOf(draft.bytes), draft.id, draft.path);
  });

  it('are each named by exactly one round, under the folders of their client and document', () => {
    const named = allRounds.map(({ round }) => round.draft);
    assert.deepEqual([...named].sort(), drafts.map((draft) => draft.id).sort());
    for (const document of documents) {
      const folder = `.rounds/drafts/${document.path.replace(/\.md$/, '')}/`;
      for (const [index, round] of roundsOf(document).entries()) {
        assert.ok(sampleFiles.includes(`${folder}draft-${index + 1}.${round.draft}.md`), folder);
      }
    }
  });

  it('were sent one after the other, each changed from the one before', () => {
    for (const document of documents) {
      for (const [index, round] of roundsOf(document).entries()) {
        const before = roundsOf(document)[index - 1];
        if (!before) continue;
        assert.ok(Date.parse(before.sent) < Date.parse(round.sent), document.path);
        assert.notEqual(draftWithId(before.draft), draftWithId(round.draft));
      }
    }
  });

  it('leave work in progress: some texts have gone on since the last draft, others have not', () => {
    const sent = documents.filter((document) => roundsOf(document).length > 0);
    const changed = sent.filter(
      (document) => draftWithId(roundsOf(document).at(-1)?.draft ?? '') !== document.prose,
    );
    assert.ok(changed.length >= 3 && changed.length < sent.length);
  });
});

describe('the sample workspace: what the clients said', () => {
  it('quotes the draft that the client saw, in the words that the client saw', () => {
    const quoted = allComments.filter(({ comment }) => comment.quote !== undefined);
    assert.ok(quoted.length >= 20);
    for (const { document, round, comment } of quoted) {
      const { prefix = '', quote = '', suffix = '' } = comment;
      const found = occurrences(asRead(draftWithId(round.draft)), prefix + quote + suffix);
      assert.equal(found, 1, `${document.path}: “${quote}”`);
    }
  });

  it('has the words around a quote where the quote alone stands in more than one place', () => {
    const placed = allComments.filter(({ comment }) => comment.prefix !== undefined);
    assert.ok(placed.length > 0);
    for (const { round, comment } of placed) {
      assert.ok(occurrences(asRead(draftWithId(round.draft)), comment.quote ?? '') > 1);
    }
  });

  it('shows every class and every status, and a comment without a passage', () => {
    const seen = (values: (string | undefined)[]): string[] => [...new Set(values)].map(String).sort();
    assert.deepEqual(seen(allComments.map(({ comment }) => comment.class ?? 'revision')), [
      'correction',
      'praise',
      'question',
      'revision',
      'rewrite',
      'scope',
    ]);
    assert.deepEqual(seen(allComments.map(({ comment }) => comment.status ?? 'open')), [
      'declined',
      'done',
      'open',
      'parked',
    ]);
    assert.ok(allComments.some(({ comment }) => comment.quote === undefined && comment.id !== undefined));
  });

  it('shows the short forms that people type: a line of text, an entry with only text', () => {
    const written = allRounds.flatMap(({ round }) => round.comments ?? []);
    assert.ok(written.some((entry) => typeof entry === 'string'));
    assert.ok(written.some((entry) => typeof entry !== 'string' && Object.keys(entry).join() === 'text'));
  });

  it('has ids that are unique in their document, and dates after the draft was sent', () => {
    for (const document of documents) {
      const comments = roundsOf(document).flatMap(commentsOf);
      const ids = comments.map((comment) => comment.id).filter((id) => id !== undefined);
      assert.equal(new Set(ids).size, ids.length, document.path);
      for (const late of roundsOf(document).flatMap((round) => round.late ?? []))
        assert.ok(ids.includes(late));
    }
    for (const { document, round, comment } of allComments) {
      if (comment.at === undefined) continue;
      assert.ok(Date.parse(comment.at) > Date.parse(round.sent), `${document.path}: ${comment.id ?? ''}`);
    }
  });
});

describe('the sample workspace: the terms', () => {
  it('know every client, project and goal that the articles name', () => {
    for (const { frontMatter, path } of documents) {
      const terms = clients[frontMatter.client ?? ''];
      assert.ok(terms?.approver !== undefined, path);
      assert.ok(terms.projects[frontMatter.project ?? '']?.fee !== undefined, path);
    }
    const named = allComments.filter(({ comment }) => comment.goal !== undefined);
    assert.ok(named.length > 0);
    for (const { document, comment } of named) {
      assert.ok(
        clients[document.frontMatter.client ?? '']?.goals?.includes(comment.goal ?? ''),
        comment.goal,
      );
    }
  });

  it('leave one client within the agreed rounds, one on the last, one over', () => {
    const order = ['within', 'agreed', 'last', 'over'];
    const worst = Object.entries(clients).map(([name, terms]) => {
      const standings = documents
        .filter((document) => document.frontMatter.client === name)
        .map((document) => standingOf(document, terms.included_rounds));
      return [name, standings.sort((a, b) => order.indexOf(b) - order.indexOf(a))[0]];
    });
    assert.deepEqual(worst, [
      ['Fell and Fjord', 'within'],
      ['Mas Bonet', 'last'],
      ['Routa Heat Pumps', 'over'],
    ]);
  });

  it('limit one project over all its articles, and that one is within its limit', () => {
    const limited = Object.values(clients)
      .flatMap((terms) => Object.entries(terms.projects))
      .filter(([, project]) => project.total_rounds !== undefined);
    assert.deepEqual(
      limited.map(([name]) => name),
      ['Winter guide'],
    );
    const used = allRounds.filter(
      ({ document, round }) => document.frontMatter.project === 'Winter guide' && counts(round),
    );
    assert.ok(used.length < (limited[0]?.[1].total_rounds ?? 0));
  });

  it('have one round past the limit that was paid for; the article that is over is still open', () => {
    assert.equal(allRounds.filter(({ round }) => round.extra === 'paid').length, 1);
    const over = documents.filter((document) => standingOf(document, 2) === 'over');
    assert.equal(over.length, 1);
    assert.equal(over[0]?.frontMatter.approved, undefined);
    assert.ok(documents.some((document) => document.frontMatter.approved !== undefined));
  });
});
