import { keyMaker } from './keys';

/**
 * What a remark of a client's file is known by in our record (`imported`): the same for the same words of the same person at the
 * same time, whatever the file is called and wherever in it they stand. 16 hex digits: 10,000 remarks in one document share a mark
 * with a chance of one in a hundred billion. No secret is kept by it.
 */
export function markOf(said: {
  readonly from: string | null;
  readonly at: string | null;
  readonly text: string;
}): string {
  return keyMaker()(said.from, said.at, said.text);
}
