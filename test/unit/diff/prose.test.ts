import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyChanges, diffProse } from '../../../src/core/diff';
import { readMarked, writeMarked } from '../../support/markedText';

/** The changes between the two readings of `marked` are the ones marked, and they make the new text of the old. */
function shows(marked: string): void {
  const texts = readMarked(marked);
  const { changes } = diffProse(texts.old, texts.new);
  assert.equal(writeMarked(texts, changes), marked);
  assert.equal(applyChanges(texts.old, texts.new, changes), texts.new);
}

const differences = (marked: string): string[] => {
  const texts = readMarked(marked);
  return diffProse(texts.old, texts.new).changes.map(({ kind, difference }) => `${kind} ${difference}`);
};

describe('diffProse marks changes as a person would', () => {
  it('a word replaced', () => shows('The client [wants/needs] a shorter opening.'));
  it('a word put in, with its space', () => shows('The [very /]first draft was [/far ]too long.'));
  it('whole words, never parts of words', () => shows('She [writes/wrote] every day.'));
  it('punctuation alone', () => shows('It was late[,/;] we stopped.'));
  it('two changes far enough apart as two', () =>
    shows('A [red/blue] house stood beside the [old/new] harbour.'));
  it('two changes with only a short word between as one', () =>
    shows('They met [early in spring/late in autumn] and signed at once.'));
  it('two parts of an address as one', () =>
    shows('Look at [shop.example.com/store.example.org] before you come.'));
  it('a sentence taken out', () => shows('We met. [It rained. /]We signed.'));
  it('a paragraph put in', () =>
    shows('The first paragraph.\n\n[/A new one between.\n\n]The second paragraph.'));
  it('paragraphs taken out in a row, each as a change', () =>
    shows('It begins.\n\n[Nobody asked for this.\n\n/][The client asked for that.\n\n/]It ends.'));
  it('paragraphs put in, but a list as one change', () =>
    shows('It begins.\n\n[/You need:\n\n][/- flour\n- salt\n- water\n\n]It ends.'));
  it('a paragraph taken out and the first words of the next as two', () =>
    shows('It begins.\n\n[A paragraph that nobody liked.\n\n/][Slowly/Quickly] she went on to the end.'));
  it('of a short word that comes again, the place where word stands for word', () =>
    shows('[red green/oak elm] stands [blue grey/ash fir stands yew]'));
  it('an item taken out of a list and the first words of the next as two', () =>
    shows('- flour\n[- salt or pepper\n/]- [hot/cold] water\n- yeast'));
  it('words side by side as one, wherever the lines break', () =>
    shows('We stayed [until\nthe last guest/while the\nold couple] had gone.'));
  it('a rewritten paragraph as one change', () =>
    shows('Start.\n\n[Nobody knew the reason why/Quite another thought came up]\n\nThe end is here.'));
  it('a paragraph split in two', () =>
    shows('He packed his bag slowly.[ /\n\n]Then the train left the station.'));
  it('two paragraphs merged', () =>
    shows('He packed his bag slowly.[\n\n/ ]Then the train left the station.'));
});

describe('diffProse in other languages', () => {
  it('Norwegian', () => shows('Kunden ville ha [færre/flere] ord om prisen på øya.'));
  it('Swedish', () => shows('Vi skickade [första/andra] utkastet på måndagen.'));
  it('Finnish', () => shows('Asiakas halusi [lyhyemmän/pidemmän] johdannon EU:n rahoista.'));
  it('Catalan', () => shows('La clienta va voler [l’amor/l’odi] i col·laborar-hi.'));
  it('Arabic', () => shows('طلب العميل [مقدمة/خاتمة] أقصر للمقال.'));
  it('Japanese', () => shows('依頼人は[短/長]い序文を望んだ。'));
  it('Hindi', () => shows('ग्राहक ने [छोटी/लंबी] भूमिका माँगी।'));
});

describe('diffProse tells what a reader would notice', () => {
  it('other words', () => assert.deepEqual(differences('one [two/twi] three'), ['replace words']));
  it('other marks around the same words', () => {
    assert.deepEqual(differences('some [*plain*/**plain**] words'), ['replace marks', 'replace marks']);
    assert.deepEqual(differences('[/# ]A heading now'), ['insert marks']);
    assert.deepEqual(differences('[- /* ]A list item'), ['replace marks']);
  });
  it('another target of a link', () => {
    const { changes } = diffProse(
      'See [here](https://old.example) now.',
      'See [here](https://new.example) now.',
    );
    assert.deepEqual(
      changes.map((change) => change.difference),
      ['marks'],
    );
  });
  it('other white space', () => {
    assert.deepEqual(differences('one[ /  ]two'), ['insert space']);
    assert.deepEqual(differences('one[ /\n]two'), ['replace space']);
    assert.deepEqual(differences('one\n[/\n]two three four'), ['insert space']);
  });
  it('the same letters in another Unicode form, which look the same', () => {
    const { changes, matches } = diffProse('a caf\u00e9 there', 'a cafe\u0301 there');
    assert.deepEqual(
      changes.map(({ kind, difference }) => `${kind} ${difference}`),
      ['replace marks'],
    );
    assert.equal(matches.length, 2);
  });
  it('a word split in two is a change of words', () =>
    assert.deepEqual(differences('[something/some thing] else'), ['replace words']));
});

describe('diffProse sees what moved', () => {
  const draft = [
    'Open with the story of the lighthouse keeper.',
    'Then the long winter came over the whole coast.',
    'She kept the lamp burning through every night.',
    'In spring the first ship found its way home.',
  ];

  it('a moved paragraph as one move, white space and all', () => {
    for (const order of [
      [1, 0, 2, 3],
      [3, 0, 1, 2],
      [1, 2, 3, 0],
      [0, 2, 1, 3],
    ]) {
      const before = draft.join('\n\n');
      const after = order.map((i) => draft[i]).join('\n\n');
      const { changes } = diffProse(before, after);
      assert.deepEqual(
        changes.map((change) => change.kind),
        ['move'],
      );
      assert.equal(applyChanges(before, after, changes), after);
    }
  });

  it('an edit inside a moved paragraph as a change inside the move', () => {
    const before = draft.join('\n\n');
    const after = [draft[3]?.replace('first', 'last'), draft[0], draft[1], draft[2]].join('\n\n');
    const { changes } = diffProse(before, after);
    assert.deepEqual(
      changes.map(({ kind, new: span }) => `${kind} ${span ? after.slice(span.start, span.end).trim() : ''}`),
      [`move ${draft[3]?.replace('first', 'last') ?? ''}`, 'replace last'],
    );
    assert.equal(applyChanges(before, after, changes), after);
  });

  it('a sentence that went to another paragraph', () => {
    const moved = 'The harbour master wrote everything down in a green book.';
    const before = `${draft[0] ?? ''} ${moved} ${draft[1] ?? ''}\n\n${draft[2] ?? ''}`;
    const after = `${draft[0] ?? ''} ${draft[1] ?? ''}\n\n${draft[2] ?? ''} ${moved}`;
    const { changes } = diffProse(before, after);
    assert.deepEqual(
      changes.map(({ kind, old }) => `${kind} ${old ? before.slice(old.start, old.end).trim() : ''}`),
      [`move ${moved}`],
    );
    assert.equal(applyChanges(before, after, changes), after);
  });

  it('a sentence that takes the next one along, though words of that are others', () => {
    const moved = 'The harbour master wrote everything down in a green book.';
    const next = 'Nobody ever asked him to show it.';
    const nextNow = 'Nobody had ever asked him to show it.';
    const before = `${draft[0] ?? ''} ${draft[1] ?? ''} ${moved} ${next} ${draft[2] ?? ''}\n\n${draft[3] ?? ''}`;
    const after = `${draft[0] ?? ''} ${draft[1] ?? ''} ${draft[2] ?? ''}\n\n${draft[3] ?? ''} ${moved} ${nextNow}`;
    const { changes } = diffProse(before, after);
    assert.deepEqual(
      changes.map(({ kind, new: span }) => `${kind} ${span ? after.slice(span.start, span.end).trim() : ''}`),
      [`move ${moved} ${nextNow}`, 'insert had'],
    );
    assert.equal(applyChanges(before, after, changes), after);
  });

  it('no move where the same words recur, only broken into other lines', () => {
    const [long, short] = [
      'The bell rang twice and\nthen no more.',
      'The bell rang twice\nand then no more.',
    ];
    const before = [draft[0], long, draft[1], short, draft[2]].join('\n\n');
    const after = [draft[0], short, draft[1], long, draft[2]].join('\n\n');
    const { changes } = diffProse(before, after);
    assert.ok(changes.every(({ kind, difference }) => kind === 'replace' && difference === 'space'));
  });

  it('nothing moved between unrelated texts', () => {
    const other =
      'Bread needs time, warmth and patience.\n\nKnead the dough until it is smooth.\n\nThen let it rest.';
    const { changes } = diffProse(draft.join('\n\n'), other);
    assert.deepEqual(
      changes.map((change) => change.kind),
      ['replace'],
    );
  });
});
