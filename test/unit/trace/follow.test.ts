import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { diffProse } from '../../../src/core/diff';
import { follow, type Followed } from '../../../src/core/trace/follow/follow';
import { alignment } from '../../../src/core/trace/follow/matchIndex';

/** Follows the words between the bars of the old text into the new one. */
function followed(marked: string, newText: string): Followed {
  const start = marked.indexOf('|');
  const end = marked.lastIndexOf('|') - 1;
  const oldText = marked.replaceAll('|', '');
  return follow(alignment(oldText, newText, diffProse(oldText, newText).matches), { start, end });
}

/** The new text with bars around what the passage has become, after its fate. */
function became(marked: string, newText: string): string {
  const { fate, span } = followed(marked, newText);
  if (!span) return fate;
  return `${fate}: ${newText.slice(0, span.start)}|${newText.slice(span.start, span.end)}|${newText.slice(span.end)}`;
}

/** Each: what it shows, the old text with the passage between bars, and the answer, which holds the new text. */
type Example = readonly [string, string, string];

const BORDERS: readonly Example[] = [
  ['words around it changed', 'He |went home| early that day.', 'untouched: She |went home| late that day.'],
  [
    'a word within was replaced',
    'He |went slowly home| that day.',
    'edited: He |went quickly home| that day.',
  ],
  [
    'its first word was replaced',
    'He |went home early| that day.',
    'edited: He |drove home early| that day.',
  ],
  ['its last word was replaced', 'He |went home early| that day.', 'edited: He |went home late| that day.'],
  ['a word was put in', 'He |went home early| that day.', 'edited: He |went back home early| that day.'],
  [
    'a word right before it was put in',
    'He |went home| that day.',
    'untouched: He then |went home| that day.',
  ],
  [
    'a word right after it was put in',
    'He |went home| that day.',
    'untouched: He |went home| early that day.',
  ],
  ['its first word was taken out', 'He |really went home| that day.', 'edited: He |went home| that day.'],
  [
    'its words changed places',
    'We saw |rivers and mountains| that day.',
    'edited: We saw |mountains and rivers| that day.',
  ],
  [
    'two words side by side were replaced, one of them its own',
    'The |tired writer slept| well at last.',
    'edited: The |happy writer slept| well at last.',
  ],
  [
    'the line was broken elsewhere',
    'He |went home early| that day.',
    'untouched: He |went\nhome early| that day.',
  ],
];

const LANGUAGES: readonly Example[] = [
  ['Norwegian', 'Vi |skrev brevet på nytt| den kvelden.', 'edited: Vi |skrev teksten på nytt| den kvelden.'],
  ['Swedish', 'Hon |läste utkastet två gånger| i går.', 'edited: Hon |läste utkastet tre gånger| i går.'],
  ['Finnish', 'Asiakas |luki luonnoksen nopeasti| läpi.', 'edited: Asiakas |luki luonnoksen hitaasti| läpi.'],
  ['Catalan', 'Vam |col·laborar amb l’empresa| un any.', 'edited: Vam |treballar amb l’empresa| un any.'],
  ['Arabic', 'كتبنا |النص الجديد للمقال| أمس.', 'edited: كتبنا |النص القديم للمقال| أمس.'],
  ['Japanese', '昨日、|新しい原稿を書いた|。', 'edited: 昨日、|古い原稿を書いた|。'],
  ['Hindi', 'हमने |नया लेख जल्दी लिखा| था।', 'edited: हमने |नया लेख धीरे लिखा| था।'],
];

function check(examples: readonly Example[]): void {
  for (const [what, marked, answer] of examples) {
    const newText = answer.slice(answer.indexOf(': ') + 2).replaceAll('|', '');
    it(what, () => assert.equal(became(marked, newText), answer));
  }
}

describe('follow', () => {
  describe('the place of a passage when', () => check(BORDERS));
  describe('reads', () => check(LANGUAGES));

  it('takes a sentence to the sentence that was written in its place', () => {
    assert.equal(
      became(
        'It rained. |The client left early.| We stayed.',
        'It rained. Our guests went home soon. We stayed.',
      ),
      'edited: It rained. |Our guests went home soon|. We stayed.',
    );
  });
  it('does not take the same small words in another sentence for what is left of it', () => {
    const before =
      'It rained. |The end of the road was in the woods.| We stayed on the shore until the boats came.';
    const now = 'It rained. We stayed on the shore until the boats came.';
    assert.equal(became(before, now), 'removed');
  });
  it('finds a short sentence again that went elsewhere word for word', () => {
    const before = 'It rained. |Nobody minded that.| We stayed on the shore.\n\nThe boats came at last.';
    const now = 'It rained. We stayed on the shore.\n\nThe boats came at last. Nobody minded that.';
    assert.equal(
      became(before, now),
      'moved: It rained. We stayed on the shore.\n\nThe boats came at last. |Nobody minded that.|',
    );
  });
  it('but not where the words recur', () => {
    const before = 'It rained. |Nobody minded that.| We stayed on the shore. Nobody minded that.';
    assert.equal(became(before, 'It rained. We stayed on the shore. Nobody minded that.'), 'removed');
  });
  it('leaves out a sentence that was put in after it', () => {
    assert.equal(
      became(
        'It rained. |The boats came home late.| We stayed on the shore.',
        'It rained. The boats came back early. Why did they? We stayed on the shore.',
      ),
      'edited: It rained. |The boats came back early|. Why did they? We stayed on the shore.',
    );
  });
  it('keeps a passage together around a sentence that was put into it', () => {
    assert.equal(
      became(
        'It rained |all day. We stayed| on the shore until the boats came.',
        'It rained all day. Nobody complained much about it, for once. We stayed on the shore until the boats came.',
      ),
      'edited: It rained |all day. Nobody complained much about it, for once. We stayed| on the shore until the boats came.',
    );
  });

  describe('a paragraph that was moved and rewritten through and through', () => {
    const rest = [
      'The harbour was empty that morning.',
      'Then the ferry came, an hour late, with nobody aboard.',
    ];
    const old =
      'Fishermen in |yellow oilskins repaired their nets| beside the warehouse, hardly speaking, while gulls circled overhead waiting for scraps.';
    it('is found by the words that it keeps, and not claimed for sure', () => {
      const now =
        'Overhead gulls circled; below, hardly speaking, sat old fishermen in oilskins at the warehouse, with scraps of nets, waiting for yellow mornings.';
      const { fate, span, confidence } = followed([...rest, old].join('\n\n'), [now, ...rest].join('\n\n'));
      assert.equal(fate, 'moved-edited');
      assert.ok(span && span.end <= now.length);
      assert.ok(confidence <= 0.8);
    });
    it('is not found in a paragraph about something else', () => {
      const now =
        'Prices had doubled since spring, and the bakery sold bread by the slice to whoever still came in.';
      assert.equal(followed([...rest, old].join('\n\n'), [now, ...rest].join('\n\n')).fate, 'removed');
    });
  });

  describe('says how sure it is', () => {
    const before =
      'The harbour was empty that morning.\n\n|Fishermen repaired their nets in silence.|\n\nThen the ferry came.';
    const confidence = (middle: string): number =>
      followed(before, `The harbour was empty that morning.\n\n${middle}Then the ferry came.`).confidence;

    it('wholly, of what stands unchanged', () => {
      assert.equal(confidence('Fishermen repaired their nets in silence.\n\n'), 1);
    });
    it('almost, that it is gone, when nothing was put in', () => {
      assert.ok(confidence('') > 0.97);
    });
    it('less, the less of it is left', () => {
      const some = confidence('Fishermen repaired their boats in silence.\n\n');
      const little = confidence('Fishermen mended broken sails, with loud songs, in silence.\n\n');
      assert.ok(1 > some && some > little, `${some} ${little}`);
    });
  });
});
