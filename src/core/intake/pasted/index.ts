import type { Incoming } from '../model';
import { nothingIn } from '../nothing';

export interface PastedOptions {
  /** BCP 47: the language that dates without a sure order are read in, and whose words come first. */
  readonly language?: string;
  /** Who wrote it, where the text does not say. */
  readonly from?: string;
  /** ISO 8601 date or date and time of the message, where the text does not say. */
  readonly at?: string;
}

export function readPasted(text: string, options: PastedOptions): Incoming {
  const words = text.trim();
  if (words === '') return nothingIn('pasted');
  return {
    ...nothingIn('pasted'),
    comments: [
      {
        key: words,
        from: options.from ?? null,
        at: options.at ?? null,
        text: words,
        quote: null,
        span: null,
        replies: [],
        resolved: false,
        class: null,
      },
    ],
  };
}
