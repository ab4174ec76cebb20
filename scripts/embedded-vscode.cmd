@node "%~dp0embedded-vscode.mjs" %*
