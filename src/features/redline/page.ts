import * as vscode from 'vscode';

const NONCE_BYTES = 18;

/** The page of the panel: a script, a style sheet, and nothing else may load or run. */
export function panelHtml(extension: vscode.Uri, webview: vscode.Webview): string {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(NONCE_BYTES))));
  const file = (name: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', name)).toString();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${vscode.l10n.t('Redline')}</title>
<link rel="stylesheet" href="${file('redline.css')}">
</head>
<body>
<script nonce="${nonce}" src="${file('redline.js')}"></script>
</body>
</html>`;
}
