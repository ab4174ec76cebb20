import assert from 'node:assert/strict';
import { readToPanel } from '../../../media/redline/arrive';
import { buildRedline } from '../../../src/core/redline';
import { ATTRIBUTES, TAGS } from '../../../src/core/redline/element';
import { htmlOf, htmlPage } from '../../../src/core/redline/html';
import { viewRedline } from '../../../src/core/redline/view';
import { readFromPanel, readPanelState } from '../../../src/features/redline/protocol';
import { comment, redline } from './support';
import { WORDS } from './words';

const EVIL = `<script>alert("prose")</script> <img src=x onerror='alert(1)'> </style>`;

describe('the redline as a page', () => {
  const before = `# A ${EVIL}\n\nThe quiet river runs past the mill. ${EVIL}\n\n${EVIL}\n\n\`\`\`\n${EVIL}\n\`\`\`\n`;
  const after = before.replace('quiet', 'loud');
  const said = comment('c"><script>', {
    text: EVIL,
    from: EVIL,
    reply: EVIL,
    quote: 'quiet',
    at: EVIL,
    status: 'done',
  });
  const model = redline(before, after, [said, comment('c2', { text: EVIL, quote: EVIL })]);
  const html = (comments: boolean): string =>
    viewRedline(model, WORDS, { comments, live: true }).map(htmlOf).join('');

  it('shows everything as text, whatever it looks like', () => {
    const tags = [...html(true).matchAll(/<\/?([a-z0-9]+)/g)].map(([, tag]) => tag ?? '');
    assert.deepEqual(
      [...new Set(tags)].filter((tag) => !TAGS.includes(tag as (typeof TAGS)[number])),
      [],
    );
    assert.equal(html(true).split('&lt;script&gt;alert(&quot;').length - 1 >= 5, true);
    const names = html(true)
      .replace(/="[^"]*"/g, '=')
      .matchAll(/\s([\w-]+)=/g);
    const known: readonly string[] = ATTRIBUTES;
    // Outside of attributes the text has an `x` and an `onerror` of its own, to be read.
    const strange = new Set([...names].map(([, name]) => name ?? '').filter((name) => !known.includes(name)));
    assert.deepEqual([...strange], ['src', 'onerror']);
  });

  it('has each block in the direction of its own script, and code in that of code', () => {
    const rtl = '# שלום\n\n- אחת\n- שתיים\n\n    code()\n\n> ציטוט\n\n```\ncode()\n```\n';
    const page = viewRedline(redline(rtl, rtl.replace('אחת', 'שלוש')), WORDS, { comments: true, live: true });
    const written = page.map(htmlOf).join('');
    for (const tag of ['h2', 'ul', 'p', 'blockquote'])
      assert.match(written, new RegExp(`<${tag} dir="auto"`));
    assert.doesNotMatch(written, /<pre dir/);
  });

  it('does not say that nothing changed for a comment whose passage changed and changed back', () => {
    const [first, second] = ['The mill has two wheels.', 'The mill has three wheels.'];
    const asked = comment('c1', { quote: 'three wheels', text: 'Two, please.', status: 'done' });
    const ignored = comment('c2', { quote: 'The mill', text: 'Which one?' });
    const shown = buildRedline({
      oldProse: first,
      newProse: first,
      feedback: [
        { round: 1, prose: first, comments: [] },
        { round: 2, prose: second, comments: [asked, ignored] },
      ],
      earlier: [],
    });
    const page = viewRedline(shown, WORDS, { comments: true, live: true }).map(htmlOf).join('');
    const cards = page.split('<article').slice(1);
    const [answered = '', unanswered = ''] = ['Two, please.', 'Which one?'].map((said) =>
      cards.find((card) => card.includes(said)),
    );
    assert.match(answered, /class="outcome">edited</);
    assert.doesNotMatch(answered, /unanswered/);
    assert.match(unanswered, /unanswered/);
  });

  it('leaves out everything that was said and asked, without comments', () => {
    const private_ = comment('c1', {
      text: 'secret text',
      from: 'Jane Secret',
      reply: 'secret reply',
      quote: 'quiet',
      goal: 'secret goal',
      at: '2026-11-05',
    });
    const rows = viewRedline(redline(before, after, [private_]), WORDS, { comments: false, live: false });
    assert.doesNotMatch(JSON.stringify(rows), /secret|Jane|2026|nobody|asked|passage|card|c1|comment/i);
    assert.match(JSON.stringify(rows), /loud/);
  });

  it('is a file that cannot run or load anything', () => {
    const page = htmlPage({ title: EVIL, language: '"><script>', css: 'a{} </style><script>', body: ['x'] });
    assert.doesNotMatch(page.replace(/<style>[^]*?<\/style>/, ''), /<script/);
    assert.equal(page.split('</style>').length, 2);
    assert.match(page, /default-src 'none'/);
  });
});

describe('messages', () => {
  const row = { tag: 'p', attributes: { class: 'x' }, children: ['text'] };
  const labels = Object.fromEntries(
    'heading from to filter all unasked open oneComment previous next comments print save toolbar none'
      .split(' ')
      .map((name) => [name, name]),
  );
  const show = {
    type: 'show',
    state: { document: 'file:///a.md', from: 1, to: 'now' },
    language: 'en',
    summary: '',
    labels: { ...labels, legend: [{ mark: 'inserted', label: 'inserted' }] },
    olderVersions: [{ value: 1, label: 'Draft 1' }],
    newerVersions: [{ value: 'now', label: 'Now' }],
    rows: [row],
    changes: [{ id: 'change-1', asked: 'asked', comments: ['c1'], possible: [], label: 'inserted' }],
    comments: [{ id: 'c1', label: '1', isOpen: true }],
  };

  it('to the panel are believed only when they are whole', () => {
    assert.deepEqual(readToPanel(show), show);
    for (const name of Object.keys(show))
      assert.equal(readToPanel({ ...show, [name]: undefined }), null, name);
    assert.equal(readToPanel(null), null);
    assert.equal(readToPanel({ type: 'else' }), null);
  });

  const strange: readonly [string, unknown][] = [
    ['a script', { ...row, tag: 'script' }],
    ['a tag from the prototype', { ...row, tag: 'constructor' }],
    ['a handler', { ...row, attributes: { onclick: 'x' } }],
    ['a link to elsewhere', { tag: 'a', attributes: { href: 'javascript:x' }, children: [] }],
    ['a child that is none', { ...row, children: [7] }],
  ];
  for (const [name, element] of strange)
    it(`to the panel with ${name} are refused`, () => {
      assert.equal(
        readToPanel({ ...show, rows: [{ tag: 'div', attributes: {}, children: [element] }] }),
        null,
      );
    });

  it('to the panel may hold every tag and attribute that the view may use', () => {
    const all = TAGS.map((tag) => ({
      tag,
      attributes: Object.fromEntries(ATTRIBUTES.map((name) => [name, '#x'])),
      children: [],
    }));
    assert.ok(readToPanel({ ...show, rows: all }));
  });

  it('from the panel are believed only when they are whole', () => {
    assert.deepEqual(readFromPanel({ type: 'compare', from: 1, to: 2 }), { type: 'compare', from: 1, to: 2 });
    assert.deepEqual(readFromPanel({ type: 'openChange', change: 'change-1' }), {
      type: 'openChange',
      change: 'change-1',
    });
    const wrong = [
      null,
      'ready',
      {},
      { type: 'compare', from: 0, to: 'now' },
      { type: 'compare', from: 1, to: '2' },
      { type: 'openChange' },
    ];
    for (const message of wrong) assert.equal(readFromPanel(message), null);
  });

  it('kept over a reload are believed only when they are whole', () => {
    assert.deepEqual(readPanelState({ ...show.state, scroll: 7 }), show.state);
    assert.equal(readPanelState({ document: 7, from: 1, to: 2 }), null);
    assert.equal(readPanelState(undefined), null);
  });
});
