import assert from 'node:assert/strict';
import { globExpression } from '../../src/core/glob';

describe('a glob', () => {
  const FILES = [
    'a.md',
    'posts/a.md',
    'posts/2026/a.md',
    'posts/b.mdx',
    'posts/.hidden.md',
    'posts/a+b (1).md',
  ];
  const cases: Readonly<Record<string, readonly string[]>> = {
    '*.md': ['a.md'],
    '**/*.md': ['a.md', 'posts/a.md', 'posts/2026/a.md', 'posts/.hidden.md', 'posts/a+b (1).md'],
    'posts/**': FILES.slice(1),
    'posts/*': ['posts/a.md', 'posts/b.mdx', 'posts/.hidden.md', 'posts/a+b (1).md'],
    'posts/?.{md,mdx}': ['posts/a.md', 'posts/b.mdx'],
    '{posts/2026,drafts}/*.md': ['posts/2026/a.md'],
    'posts/{**/a,b}.m*': ['posts/a.md', 'posts/2026/a.md', 'posts/b.mdx'],
    'posts/[!a].mdx': ['posts/b.mdx'],
    'posts/[a-c].md': ['posts/a.md'],
    'posts/a+b (1).md': ['posts/a+b (1).md'],
    'posts.a.md': [],
    '[': [],
    'posts/[z-a].md': [],
  };
  for (const [glob, names] of Object.entries(cases)) {
    it(`${glob} names ${names.length === 0 ? 'none of them' : names.join(', ')}`, () => {
      const expression = globExpression(glob);
      assert.deepEqual(
        FILES.filter((file) => expression.test(file)),
        names,
      );
    });
  }
});
