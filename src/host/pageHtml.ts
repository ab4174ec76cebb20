import { escapeHtml } from '../core/redline/html';

/** What a page of the extension is made of. Addresses as a webview asks for them. */
export interface PageParts {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly script: string;
  readonly style: string;
  /** Where a webview's own files come from, as a content security policy names it. */
  readonly source: string;
  /** Never the same twice, and nothing that a guess can find. */
  readonly nonce: string;
}

/** A page that runs its one script and draws with its one style sheet: no other script, style, picture, font, frame or address. */
export function pageHtml({ title, language, script, style, source, nonce }: PageParts): string {
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policyOf(source, nonce))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${escapeHtml(style)}">
</head>
<body>
<script nonce="${escapeHtml(nonce)}" src="${escapeHtml(script)}"></script>
</body>
</html>`;
}

/** Where no directive stands, `default-src` holds; `base-uri` and `form-action` are not under it. */
const policyOf = (source: string, nonce: string): string =>
  [
    `default-src 'none'`,
    `style-src ${source}`,
    `script-src 'nonce-${nonce}'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
