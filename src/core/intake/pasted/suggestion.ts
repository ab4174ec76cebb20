import { suggested } from '../written';

const SUGGESTION = /^(`{3,}|~{3,})suggestion(?::[-+\d]+)?[ \t]*\n([\s\S]*?)(?:\n\1[`~]*[ \t]*(?:\n|$)|$)/m;

/** A block of suggested words, as GitHub and GitLab have it, as a comment that says so; what stands around it comes first. */
export function suggestionIn(text: string): { readonly text: string } | null {
  const found = SUGGESTION.exec(text);
  if (!found) return null;
  const [whole, , words = ''] = found;
  const around = `${text.slice(0, found.index)}\n${text.slice(found.index + whole.length)}`.trim();
  const said = suggested(words.trim());
  return { text: around === '' ? said : `${around}\n${said}` };
}
