import type { FromLetter, ShowLetter } from '../../src/features/letters/protocol';
import { build } from '../shared/build';
import { make, makeButton } from '../shared/elements';
import { readShowLetter } from './arrive';

declare function acquireVsCodeApi(): { postMessage(message: FromLetter): void };

let shown: ShowLetter | null = null;

const bar = make('header', 'bar');
const copy = makeButton('copy', '', () => void copyLetter());
const copySubject = makeButton('subject-copy', '', () => void copyTheSubject());
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

/** What is seen is what is copied: the elements without the look of this page, and the same as plain text. */
async function copyLetter(): Promise<void> {
  if (!shown) return;
  const kinds = { 'text/html': letter.innerHTML, 'text/plain': shown.plain };
  const blobs = Object.entries(kinds).map(([type, text]) => [type, new Blob([text], { type })] as const);
  const item = new ClipboardItem(Object.fromEntries(blobs));
  await put(letter, shown.labels.copied, () => navigator.clipboard.write([item]));
}

async function copyTheSubject(): Promise<void> {
  if (!shown) return;
  const { labels, subject: text } = shown;
  await put(subject, labels.subjectCopied, () => navigator.clipboard.writeText(text));
}

/** Where the browser refuses, the writer can still copy by hand: it is selected, with its formatting. */
async function put(element: HTMLElement, done: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
    status.textContent = done;
  } catch {
    getSelection()?.selectAllChildren(element);
    status.textContent = shown?.labels.selected ?? '';
  }
}

acquireVsCodeApi().postMessage({ type: 'ready' });
