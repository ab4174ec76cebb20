import { type Block, nextBlock } from '../prose/blocks';
import { scanTokens } from '../prose/words';
import { TokenList } from '../prose/wordsTokens';
import type { Vocabulary } from '../prose/wordsVocabulary';

/** A text made ready for comparing: its tokens in one list, its blocks, and where each block's tokens are. */
export interface ScannedText {
  readonly text: string;
  readonly tokens: TokenList;
  readonly blocks: readonly Block[];
  /** Tokens of block i: `[firstToken[i], firstToken[i + 1])`. */
  readonly firstToken: readonly number[];
}

/** Average prose needs a token per five characters; the list grows where a script needs more. */
const CHARACTERS_PER_TOKEN = 5;

export function scanText(text: string, vocabulary: Vocabulary): ScannedText {
  const tokens = new TokenList(Math.ceil(text.length / CHARACTERS_PER_TOKEN) + 16);
  const blocks: Block[] = [];
  const firstToken = [0];
  for (let block = nextBlock(text, 0); block !== null; block = nextBlock(text, block.next)) {
    scanTokens(text, block.start, block.end, vocabulary, tokens);
    blocks.push(block);
    firstToken.push(tokens.count);
  }
  return { text, tokens, blocks, firstToken };
}
