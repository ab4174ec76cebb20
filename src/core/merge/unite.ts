import { editFrontMatter } from '../frontMatter/edit';
import { readDocument } from '../frontMatter/read';
import type { Problem, Result } from '../problem';
import { say, type Said } from '../said';
import { readTerms } from '../terms/read';
import { applyEdits, type TextEdit } from '../text';
import { editYaml } from '../yaml/edit/editYaml';
import type { Operation } from '../yaml/edit/operation';
import { parseYaml } from '../yaml/parse';
import type { YamlSource } from '../yaml/tree';
import type { Account } from './keys';
import { lostNote } from './notes';
import { recordBefore, recordSideOf } from './record';
import { unionOfTerms } from './terms';
import { unionOf } from './union';
import { valuesOf, type Kind } from './values';

/** Two versions of a record as texts, and what both began with, where that is known. */
export interface RecordTexts {
  readonly mine: string;
  readonly theirs: string;
  readonly base: string | null;
}

/** The one record of two, or why there is none. */
export type United =
  | { readonly refused: Said }
  | (Pick<Account, 'comments' | 'rounds' | 'closed'> & {
      readonly refused: null;
      /** Ours, with what only the other side says as edits in it. */
      readonly text: string;
      /** Theirs, with its comments called as they are called here. */
      readonly theirs: string;
      /** A note that only the other side has, and the text does not. */
      readonly lostNote: string | null;
    });

interface RecordKind {
  /** Null where it cannot be read. */
  readonly yaml: (text: string) => YamlSource | null;
  readonly problems: (text: string) => readonly Problem[];
  /** Null where a side cannot be read, or has what cannot be compared. */
  readonly union: (texts: RecordTexts) => Account | null;
  readonly edit: (text: string, operations: readonly Operation[]) => Result<TextEdit[]>;
}

/** The kinds of files that hold a record: a front matter (what is below it is left alone), and the terms. */
export const KINDS: Readonly<Record<Kind, RecordKind>> = {
  document: {
    yaml: (text) => readDocument(text).yaml,
    problems: (text) => readDocument(text).problems,
    union(texts) {
      const [mine, theirs] = [recordSideOf(texts.mine), recordSideOf(texts.theirs)];
      return mine && theirs && unionOf(mine, theirs, texts.base === null ? null : recordBefore(texts.base));
    },
    edit: editFrontMatter,
  },
  terms: {
    yaml: termsYaml,
    problems: (text) => readTerms(text).problems,
    union(texts) {
      const [mine, theirs, base] = [texts.mine, texts.theirs, texts.base ?? ''].map((text) => {
        const yaml = termsYaml(text);
        return yaml && valuesOf(yaml, 'terms');
      });
      return (
        (mine && theirs && unionOfTerms(mine, theirs, texts.base === null ? null : (base ?? null))) ?? null
      );
    },
    edit: editYaml,
  },
};

function termsYaml(text: string): YamlSource | null {
  const parsed = parseYaml(text);
  return parsed.ok ? parsed.value : null;
}

/** The record of both sides, as `takeBothSides` says. */
export function unite(kind: Kind, texts: RecordTexts): United {
  const { union, edit, yaml } = KINDS[kind];
  const account = union(texts);
  if (!account) return { refused: UNREADABLE };
  if (account.refused) return { refused: account.refused };
  const [edits, renaming] = [edit(texts.mine, account.operations), edit(texts.theirs, account.renaming)];
  if (!edits.ok) return { refused: edits.problem.message };
  const text = applyEdits(texts.mine, edits.value);
  const theirs = yaml(texts.theirs);
  if (!theirs || !yaml(text)) return { refused: UNREADABLE };
  const { comments, rounds, closed } = account;
  return {
    refused: null,
    text,
    theirs: renaming.ok ? applyEdits(texts.theirs, renaming.value) : texts.theirs,
    comments,
    rounds,
    closed,
    lostNote: lostNote(theirs, [text, texts.base ?? '']),
  };
}

export const noteIsLost = (note: string): Said =>
  say('Only the lower side of the merge has the note {0}. Copy it to the upper side, then try again.', note);

const UNREADABLE = say(
  'One of the two sides of the merge cannot be read by itself, so nothing was written. Merge them by hand.',
);
