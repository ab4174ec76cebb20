import * as vscode from 'vscode';
import { isAsked, type Mark } from './model';

/**
 * How marks look. Kinds differ in the line under the words and in the sign in the gutter, not only in colour; a sign is filled
 * where somebody asked for the change and an outline where nobody did. All colours are the theme's own.
 */
export interface Looks extends vscode.Disposable {
  readonly all: readonly vscode.TextEditorDecorationType[];
  of(mark: Mark, atLineEnd: boolean): vscode.TextEditorDecorationType;
}

type Sign = 'inserted' | 'changed' | 'moved' | 'deleted';

export function createLooks(extension: vscode.Uri): Looks {
  const made = new Map<string, vscode.TextEditorDecorationType>();
  const icon = (sign: Sign, asked: boolean, theme: string): vscode.Uri =>
    vscode.Uri.joinPath(
      extension,
      'media',
      'icons',
      'marks',
      `${sign}-${asked ? 'asked' : 'unasked'}-${theme}.svg`,
    );
  const make = (sign: Sign, asked: boolean, look: vscode.DecorationRenderOptions): void => {
    const type = vscode.window.createTextEditorDecorationType({
      ...look,
      // Words typed at the border of a mark are not known to be a part of it until the texts are compared again.
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
      gutterIconSize: 'contain',
      light: { gutterIconPath: icon(sign, asked, 'light') },
      dark: { gutterIconPath: icon(sign, asked, 'dark') },
    });
    made.set(key(sign, asked, look.after !== undefined), type);
  };
  for (const asked of [true, false]) {
    make('inserted', asked, underlined('solid', 'added'));
    make('changed', asked, underlined('double', 'modified'));
    make('moved', asked, underlined('dotted', 'modified'));
    make('deleted', asked, { ...rulerMark('deleted'), before: GAP });
    make('deleted', asked, { ...rulerMark('deleted'), after: GAP });
  }
  return {
    all: [...made.values()],
    of(mark, atLineEnd) {
      const sign = signOf(mark);
      const type = made.get(key(sign, isAsked(mark.asking), sign === 'deleted' && atLineEnd));
      if (!type) throw new Error(`no look for ${mark.kind}`);
      return type;
    },
    dispose() {
      for (const type of made.values()) type.dispose();
    },
  };
}

const key = (sign: Sign, asked: boolean, atLineEnd: boolean): string => `${sign} ${asked} ${atLineEnd}`;

function signOf({ kind }: Mark): Sign {
  switch (kind) {
    case 'insert':
      return 'inserted';
    case 'delete':
      return 'deleted';
    case 'replace':
      return 'changed';
    case 'move':
      return 'moved';
  }
}

const color = (id: string): vscode.ThemeColor => new vscode.ThemeColor(id);

function underlined(
  style: 'solid' | 'double' | 'dotted',
  change: 'added' | 'modified',
): vscode.DecorationRenderOptions {
  return {
    ...rulerMark(change),
    // A moved passage is no new one: it keeps its ground, on which changes within it can be told.
    ...(style !== 'dotted' && { backgroundColor: color('diffEditor.insertedTextBackground') }),
    borderStyle: style,
    borderColor: color(`editorGutter.${change}Background`),
    borderWidth: UNDER[style],
  };
}

/** Only below the words; a double line needs three pixels to be one. */
const UNDER = { solid: '0 0 2px 0', double: '0 0 3px 0', dotted: '0 0 2px 0' } as const;

function rulerMark(change: 'added' | 'modified' | 'deleted'): vscode.DecorationRenderOptions {
  return {
    overviewRulerColor: color(`editorOverviewRuler.${change}Foreground`),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
  };
}

/** What is left of deleted words in the line. */
const GAP: vscode.ThemableDecorationAttachmentRenderOptions = {
  contentText: '−',
  color: color('editor.foreground'),
  backgroundColor: color('diffEditor.removedTextBackground'),
  border: '1px solid',
  borderColor: color('editorGutter.deletedBackground'),
  margin: '0 2px',
};
