import assert from 'node:assert/strict';
import { markdownOn, reportOn, withDrafts } from './support';

const comment = (text: string, ...lines: readonly string[]): string[] => [
  'comments:',
  '  - id: c1',
  `    text: ${text}`,
  ...lines.map((line) => `    ${line}`),
];

describe('a client report', () => {
  it('says what was done for a comment, with the sentence before and after and where each stands', async () => {
    const files = await withDrafts(
      [
        [
          'It was cold. Nobody came.\n',
          ...comment('Warmer?', 'quote: It was cold', 'reply: Made it warmer.'),
        ],
      ],
      'It was rather warm. Nobody came.\n',
    );
    const [round] = (await reportOn(files)).documents[0]?.rounds ?? [];
    const outcome = round?.comments[0]?.outcome;
    assert.equal(outcome?.fate, 'edited');
    assert.deepEqual(outcome.changes, [
      {
        before: { text: 'It was cold.', at: { path: Object.keys(files)[0], line: 1 } },
        after: { text: 'It was rather warm.', at: { path: 'a.md', line: 12 } },
        moved: false,
        restores: null,
      },
    ]);
    assert.deepEqual(round?.changes, { until: 'now', unasked: [], placeless: [] });
  });

  it('lists what nobody asked for, and says where it cannot be sure of it', async () => {
    const drafts = (quote: string): Promise<Record<string, string>> =>
      withDrafts(
        [['It was cold.\n\nNobody came.\n', ...comment('Hm.', quote)]],
        'It was cold.\n\nEverybody came.\n',
      );
    const sure = (await reportOn(await drafts('quote: It was cold'))).documents[0]?.rounds[0]?.changes;
    assert.deepEqual(
      sure?.unasked.map(({ before, after }) => [before?.text, after?.text]),
      [['Nobody came.', 'Everybody came.']],
    );
    assert.deepEqual(sure?.placeless, []);
    const unsure = (await reportOn(await drafts('quote: It was hot and dry'))).documents[0]?.rounds[0]
      ?.changes;
    assert.deepEqual(unsure?.placeless, ['c1']);
    assert.match(
      await markdownOn(await drafts('class: rewrite')),
      /Unsure: c1 asked for something without naming/,
    );
  });

  it('does not call unasked what was left open in the round before', async () => {
    const first = 'It was cold.\n\nNobody came.\n';
    const files = await withDrafts(
      [[first, ...comment('Really nobody?', 'quote: Nobody came')], [first.replace('It was', 'It has been')]],
      'It has been cold.\n\nEverybody came.\n',
    );
    const [, round] = (await reportOn(files)).documents[0]?.rounds ?? [];
    assert.deepEqual(round?.changes?.unasked, []);
    assert.deepEqual(round?.comments, []);
  });

  it('says which draft a change goes back to', async () => {
    const files = await withDrafts(
      [['The hut was quiet at night.\n'], ['The hut was full of guests.\n']],
      'The hut was quiet at night.\n',
    );
    const changes = (await reportOn(files)).documents[0]?.rounds[1]?.changes;
    assert.deepEqual(
      changes?.unasked.map(({ restores }) => restores),
      [1],
    );
    assert.match(await markdownOn(files), /goes back to the words of draft 1/);
  });

  const broken: readonly [
    name: string,
    change: (files: Record<string, string>, draft: string) => void,
    said: RegExp,
  ][] = [
    ['missing', (files, draft) => delete files[draft], /the stored draft 1 is missing/],
    [
      'damaged',
      (files, draft) => (files[draft] += 'x'),
      /the stored draft 1 has been changed since it was sent/,
    ],
    [
      'not kept',
      (files) => (files['a.md'] = (files['a.md'] ?? '').replace(/ {4}draft: .*\n/, '')),
      /draft 1 was not kept/,
    ],
  ];
  for (const [name, change, said] of broken) {
    it(`says in words that a draft is ${name}, and shows no change of it`, async () => {
      const files = await withDrafts(
        [['It was cold.\n', ...comment('Warmer?', 'quote: It was cold')]],
        'Warm.\n',
      );
      change(files, Object.keys(files)[0] ?? '');
      const markdown = await markdownOn(files);
      assert.match(markdown, said);
      assert.match(markdown, /Warmer\?/);
      assert.doesNotMatch(markdown, /\*\*(Before|After):/);
    });
  }

  it('names the nearest place that says how many rounds are included, and extra rounds with how they were agreed', async () => {
    const rounds = ['paid', 'given', ''].map(
      (extra, i) =>
        `  - sent: 2026-11-0${i + 1}\n${extra === '' ? '' : `    extra: ${extra}\n`}    comments: [More.]\n`,
    );
    const files = {
      '.rounds/clients.yaml':
        'clients:\n  Ada:\n    included_rounds: 4\n    extra_round: 10%\n    currency: EUR\n    projects:\n      P:\n        fee: 900\n        included_rounds: 0\n        rate: 60\n',
      'a.md': `---\nclient: Ada\nproject: P\nminutes: 30\nrounds:\n${rounds.join('')}---\n`,
    };
    const report = await reportOn(files);
    assert.deepEqual(report.documents[0]?.included, {
      value: 0,
      at: { path: '.rounds/clients.yaml', line: 9 },
    });
    const markdown = await markdownOn(files);
    for (const line of [
      '- **An extra round costs:** 10% of the fee [\\[2\\]](.rounds/clients.yaml#L4)',
      '- **Fee:** €900 [\\[3\\]](.rounds/clients.yaml#L8)',
      '- **An extra round costs:** €60 an hour [\\[5\\]](.rounds/clients.yaml#L10)',
      '- a, round 1: agreed, paid [\\[6\\]](a.md#L7)',
      '- a, round 2: agreed, given without charge [\\[7\\]](a.md#L10)',
      '- a, round 3: nothing about it is on record [\\[8\\]](a.md#L12)',
      '- **Time:** 30 minutes [\\[11\\]](a.md#L4)',
      '11. [a.md:4](a.md#L4)',
    ])
      assert.ok(markdown.split('\n').includes(line), `${line}\n---\n${markdown}`);
  });

  it('is the same for the same files, in whatever order they are found', async () => {
    const one = await withDrafts([['One.\n', ...comment('More.')]], 'One. Two.\n');
    const files: Record<string, string> = {
      ...one,
      'b.md': '---\nclient: Ada\n---\nB.\n',
      'c.md': '---\nclient: Ada\n---\nC.\n',
    };
    const backwards = Object.fromEntries(Object.entries(files).reverse());
    assert.equal(await markdownOn(backwards), await markdownOn(files));
  });

  it('keeps the writer’s own notes to itself', async () => {
    const terms =
      'clients:\n  Ada:\n    notes: Hard to please.\n    lessons: [Ask first.]\n    goals: [more guests]\n';
    const markdown = await markdownOn({
      '.rounds/clients.yaml': terms,
      'a.md': '---\nclient: Ada\n---\nA.\n',
    });
    assert.doesNotMatch(markdown, /Hard to please|Ask first/);
    assert.match(markdown, /more guests/);
  });
});
