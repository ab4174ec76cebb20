import { element, type Element } from '../redline/element';
import { htmlPage } from '../redline/html';
import type { Redline } from '../redline/model';
import { viewRedline } from '../redline/view';
import type { Words } from '../redline/words';

export interface RedlinePageOptions {
  readonly title: string;
  /** BCP 47; empty where it is not known. */
  readonly language: string;
  /** What is compared, in words: `Draft 1 → The text as it is`. */
  readonly versions: string;
  readonly words: Words;
  readonly legend: readonly {
    readonly mark: 'inserted' | 'deleted' | 'moved' | 'unasked';
    readonly label: string;
  }[];
  readonly css: string;
  /** False leaves out all that the client said, and what follows from it. */
  readonly comments: boolean;
}

/** A redline as one file that needs no other and runs nothing: for the client, the archive or the printer. */
export function redlinePage(redline: Redline, options: RedlinePageOptions): string {
  const { title, language, versions, words, legend, css, comments } = options;
  const marks = legend.filter(({ mark }) => comments || mark !== 'unasked');
  const head: Element = element('header', { class: 'head' }, [
    element('h1', {}, [title]),
    element('p', { class: 'versions' }, [versions]),
    element(
      'p',
      { class: 'legend' },
      marks.map(({ mark, label }) => element('span', { class: `key ${mark}` }, [label])),
    ),
  ]);
  const text = viewRedline(redline, words, { comments, live: false });
  const main = element('main', { class: comments ? 'page' : 'page bare' }, text);
  return htmlPage({ title, language, css, body: [head, main] });
}
