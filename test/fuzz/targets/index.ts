import type { Target } from '../model';
import { frontMatter } from './frontMatter';
import { cliArguments } from './arguments';
import { drafts } from './drafts';
import { docxFiles, mailFiles, pastedTexts, pdfFiles } from './imports';
import { letters } from './letters';
import { messages } from './messages';
import { terms } from './terms';
import { typed } from './typed';
import { workedTime } from './workedTime';

/** Everything that reads what others wrote. */
export const TARGETS: readonly Target[] = [
  frontMatter,
  terms,
  drafts,
  docxFiles,
  pdfFiles,
  mailFiles,
  pastedTexts,
  messages,
  letters,
  cliArguments,
  workedTime,
  typed,
];
