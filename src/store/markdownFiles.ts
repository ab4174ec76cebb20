/** The endings of the files that a writer may draft in. */
export const MARKDOWN_EXTENSIONS = ['md', 'markdown', 'mdown', 'mkd', 'mdx', 'qmd', 'rmd'] as const;

const MARKDOWN_FILE = new RegExp(`\\.(${MARKDOWN_EXTENSIONS.join('|')})$`, 'i');

export function isMarkdown(file: string): boolean {
  return MARKDOWN_FILE.test(file);
}

/** A file's name as a person sees it in a list of files. */
export function fileName(location: string): string {
  const last = location.slice(location.search(/[^/\\]*$/));
  try {
    return decodeURIComponent(last);
  } catch {
    return last; // a path with a percent sign, and no URI
  }
}

/** A file's name for people: the last part of its location, without the extension. */
export function nameOf(file: string): string {
  const last = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  return last.replace(/(?<=.)\.[^.]*$/, '');
}
