import * as vscode from 'vscode';
import { inWords, type Said, type Tongue } from '../core/said';

/** A message in the language of the editor, its parts included; in English where the bundle of that language lacks it. */
export const translated = (said: Said): string => inWords(said, EDITOR);

const EDITOR: Tongue = {
  get language() {
    return vscode.env.language;
  },
  translate: (template, values) => vscode.l10n.t(template, ...values),
};
