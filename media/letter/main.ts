import type { FromLetter, ShowLetter } from '../../src/features/letters/protocol';
import { build } from '../shared/build';
import { make, makeButton } from '../shared/elements';
import { readShowLetter } from './arrive';

declare function acquireVsCodeApi(): { postMessage(message: FromLetter): void };

let shown: ShowLetter | null = null;

const bar = make('header', 'bar');
const copy = makeButton('copy', '', copyLetter);
const copySubject = makeButton('subject-copy', '', copyTheSubject);
const status = make('span', 'status');
status.setAttribute('role', 'status');
bar.append(copy, copySubject, status);
const subject = make('h1', 'subject');
const letter = make('article', 'letter');
const page = make('main', 'page', subject, letter);
document.body.append(bar, page);

window.addEventListener('message', ({ data }) => {
  const arrived = readShowLetter(data);
  if (!arrived) return;
  const isFirst = shown === null;
  shown = arrived;
  const { labels } = arrived;
  bar.setAttribute('aria-label', labels.toolbar);
  copy.textContent = labels.copy;
  copySubject.textContent = labels.copySubject;
  copySubject.hidden = arrived.subject === '';
  subject.textContent = arrived.subject;
  letter.replaceChildren(...arrived.body.map(build));
  // What was said was about the letter as it was.
  status.textContent = '';
  if (isFirst) copy.focus();
});

/** What the next copying puts on the clipboard, by its type; null: what the writer has selected. */
let wanted: Readonly<Record<string, string>> | null = null;

document.addEventListener('copy', (event) => {
  if (!wanted) return;
  for (const [type, text] of Object.entries(wanted)) event.clipboardData?.setData(type, text);
  event.preventDefault();
  wanted = null;
});
document.addEventListener('selectstart', () => (wanted = null));

/** What is seen is what is copied: the elements without the look of this page, and the same as plain text. */
function copyLetter(): void {
  if (!shown) return;
  put(letter, { 'text/html': letter.innerHTML, 'text/plain': shown.plain }, shown.labels.copied);
}

function copyTheSubject(): void {
  if (shown) put(subject, { 'text/plain': shown.subject }, shown.labels.subjectCopied);
}

/**
 * Copies as a person would, which every browser lets a button do; the newer `navigator.clipboard` asks for a permission that a page
 * inside another seldom has. Where it is refused all the same, the writer can press the keys: it is selected.
 */
function put(element: HTMLElement, kinds: Readonly<Record<string, string>>, done: string): void {
  getSelection()?.selectAllChildren(element);
  wanted = kinds;
  const isCopied = document.execCommand('copy');
  if (isCopied) getSelection()?.removeAllRanges();
  status.textContent = isCopied ? done : (shown?.labels.selected ?? '');
}

acquireVsCodeApi().postMessage({ type: 'ready' });
