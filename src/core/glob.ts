/** Glob patterns as VS Code's search reads them, for folders that no search looks into. */

/** What one sign, or a group of them, stands for; `**` first, for it holds two `*`. */
const TOKENS = /\*\*\/|\*\*|\*|\?|\{[^{}]*\}|\[[^\]]*\]|[^]/g;

/** What no path is like. */
const NOTHING = /(?!)/;

/**
 * A pattern as an expression for the path below a folder, with `/` between its parts: `*` and `?` stay within a part, `**` does not,
 * `{a,b}` is one of several, `[a-z]` and `[!a]` are signs. One that means nothing (`[z-a]`) names nothing.
 */
export function globExpression(glob: string): RegExp {
  try {
    return new RegExp(`^${sourceOf(glob)}$`, 'u');
  } catch {
    return NOTHING;
  }
}

const sourceOf = (glob: string): string => (glob.match(TOKENS) ?? []).map(sourceOfToken).join('');

function sourceOfToken(token: string): string {
  if (token === '**/') return '(?:.*/)?';
  if (token === '**') return '.*';
  if (token === '*') return '[^/]*';
  if (token === '?') return '[^/]';
  if (token.length > 1 && token.startsWith('{')) {
    return `(?:${token.slice(1, -1).split(',').map(sourceOf).join('|')})`;
  }
  if (token.length > 2 && token.startsWith('[')) {
    const signs = token
      .slice(1, -1)
      .replace(/^[!^]/, '')
      .replace(/[\\\]^]/g, '\\$&');
    return `[${/^[!^]/.test(token.slice(1)) ? '^/' : ''}${signs}]`;
  }
  return token.replace(/[.+^$()|[\]{}\\/]/g, '\\$&');
}
