import { escapeHtml } from '../redline/html';
import { finish, type Steps } from '../steps';
import { blocksSteps } from './htmlBlocks';
import { plainOf } from './htmlInline';
import type { Report } from './model';
import { STYLE } from './style';
import { wordsFor } from './words';

/**
 * A report's Markdown as one file that needs no other and runs nothing. Tags in the text are shown, not taken for tags. The
 * marks of places lead to the list at the end, and the list to the files.
 */
export const reportHtml = (report: Report, markdown: string): string => finish(htmlSteps(report, markdown));

/** The same, a document at a time. */
export function* htmlSteps(report: Report, markdown: string): Steps<string> {
  const { language } = wordsFor(report.language);
  const title = /^# (.*)$/m.exec(markdown)?.[1] ?? '';
  const blocks = yield* blocksSteps(markdown);
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(plainOf(title.trim()))}</title>
<style>
${STYLE}
</style>
</head>
<body>
<main>
${blocks}</main>
</body>
</html>
`;
}
