import type { LetterLabels, ShowLetter } from '../../src/features/letters/protocol';
import { isFields, isList, isText, shaped } from '../shared/checks';
import { isElement } from '../shared/known';

/** A letter from the extension, or null for anything else. */
export function readShowLetter(message: unknown): ShowLetter | null {
  if (!isFields(message) || message['type'] !== 'show') return null;
  const isLetter =
    isLabels(message['labels']) &&
    isText(message['subject']) &&
    isText(message['plain']) &&
    isList(message['body'], (node) => isText(node) || isElement(node, isLink));
  return isLetter ? (message as unknown as ShowLetter) : null;
}

/** To a page, a person, or a footnote. */
const isLink = (href: string): boolean => /^(?:https?:\/\/|mailto:|tel:|#)/i.test(href);

// The type holds the list complete.
const LABELS: Readonly<Record<keyof LetterLabels, typeof isText>> = {
  toolbar: isText,
  copy: isText,
  copySubject: isText,
  copied: isText,
  subjectCopied: isText,
  selected: isText,
};
const isLabels = shaped(LABELS);
