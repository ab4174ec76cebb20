import fc from 'fast-check';

/** Words that repeat, so that there is something to be confused about; some of them marked. */
const word = fc.constantFrom(
  ...'the mill river weir heron quiet loud stands turns forever ledger water step cats loft dignity'.split(
    ' ',
  ),
  ...[
    '*old*',
    '**very**',
    '[weir](https://example.org/weir)',
    '`code`',
    'A&amp;B',
    'l’amor',
    'naïve',
    '~~gone~~',
  ],
  ...['note[^1]', 'aside[^long]', 'two  \nlines', 'a wrapped\nline', '![a picture](mill.png)', '😀', '<br>'],
);
const words = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.array(word, { minLength, maxLength }).map((found) => found.join(' '));
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
const sentence = words(3, 14).map((text) => `${text}.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' '));
const items = (mark: (i: number) => string): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(sentence.map(oneLine), fc.boolean()), { minLength: 1, maxLength: 4 })
    .map((all) =>
      all.map(([text, isDeep], i) => `${isDeep && i > 0 ? '   ' : ''}${mark(i)} ${text}`).join('\n'),
    );
const cells = fc.array(words(1, 4).map(oneLine), { minLength: 2, maxLength: 2 });
const table = fc.array(cells, { minLength: 2, maxLength: 4 }).map((rows) => {
  const lines = rows.map((row) => `| ${row.join(' | ')} |`);
  return [lines[0], '| --- | --- |', ...lines.slice(1)].join('\n');
});

/** A block of a draft, in the kinds that articles have. */
const block = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  { weight: 1, arbitrary: sentence.map((text) => `## ${oneLine(text)}`) },
  { weight: 1, arbitrary: sentence.map((text) => `> ${oneLine(text)}`) },
  { weight: 1, arbitrary: items(() => '-') },
  { weight: 1, arbitrary: items((i) => `${i + 3}.`) },
  { weight: 1, arbitrary: items((i) => (i % 2 ? '- [x]' : '- [ ]')) },
  { weight: 1, arbitrary: table },
  { weight: 1, arbitrary: sentence.map((text) => `\`\`\`\n${oneLine(text)}\n  indented\n\`\`\``) },
  { weight: 1, arbitrary: fc.constant('---') },
);
const blocks = fc.array(block, { minLength: 1, maxLength: 8 });

/** Two drafts that share some of their blocks, in another order now and then, split, joined and edited. */
export const drafts: fc.Arbitrary<readonly [string, string]> = fc
  .tuple(blocks, blocks, fc.infiniteStream(fc.nat(9)), sentence, sentence)
  .map(([first, others, chance, one, other]) => {
    const next = (): number => Number(chance.next().value);
    const second = first.flatMap((text): string[] => {
      switch (next()) {
        case 0:
          return [];
        case 1:
          return [others[0] ?? '', text];
        case 2:
          return [text.replace(/\bthe\b/, 'a certain')];
        case 3:
          return [text.replace('. ', '.\n\n')];
        case 4:
          return [text.replace('weir](https://example.org/weir)', 'weir](https://example.org/dam)')];
        case 5:
          return [text.replace(/\bmill\b/, '**mill**')];
        case 6:
          return [text.replace(/^## /, '')];
        default:
          return [text];
      }
    });
    if (next() < 3) second.unshift(second.pop() ?? '');
    if (next() === 0 && second.length > 1) second.splice(0, 2, `${second[0] ?? ''} ${second[1] ?? ''}`);
    const notes = (text: string): string => `[^1]: ${oneLine(text).replace(/\[\^\w+\]/g, '')}`;
    const long = next() < 5 ? `\n[^long]: A *long* note.` : '';
    return [
      [...first, notes(one) + long].join('\n\n'),
      [...second, notes(next() < 4 ? one : other) + long].join('\n\n'),
    ] as const;
  });
