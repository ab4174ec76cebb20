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
  /** What the words of each block weigh. */
  readonly weights: readonly number[];
  /** A number for each block that is equal for blocks of the same characters. */
  readonly keys: readonly number[];
}

/** What the texts being compared share: words and contents of blocks as numbers. */
export interface Numbers {
  readonly vocabulary: Vocabulary;
  /** The number of a block's content. */
  keyOf(content: string): number;
}

/** Average prose needs a token per five characters; the list grows where a script needs more. */
const CHARACTERS_PER_TOKEN = 4;

/** `before`: a text scanned with the same numbers. The tokens of blocks that are in it, wherever, are taken over from it. */
export function scanText(text: string, numbers: Numbers, before: ScannedText | null = null): ScannedText {
  const tokens = new TokenList(Math.ceil(text.length / CHARACTERS_PER_TOKEN) + 16);
  const scan = new Scan(text, numbers, tokens, before && { text: before, places: placesByKey(before) });
  scan.blocksFrom(0);
  return scan;
}

/**
 * Scans a text that differs from `before` in one place, between their common `ends`: blocks that the edit cannot have touched are
 * taken over. Gives the same as `scanText`. `tokens`: an empty list, to be filled.
 */
export function rescanText(
  before: ScannedText,
  text: string,
  { head, tail }: { readonly head: number; readonly tail: number },
  { numbers, tokens }: { readonly numbers: Numbers; readonly tokens: TokenList },
): ScannedText {
  const scan = new Scan(text, numbers, tokens);
  const shift = text.length - before.text.length;
  let kept = 0;
  while (kept < before.blocks.length && (before.blocks[kept] as Block).seen <= head) kept++;
  scan.takeOver(before, 0, kept, 0);
  const rest = scan.blocksFrom(scan.place(), (at) => {
    if (at < text.length - tail) return false;
    while (kept < before.blocks.length && scanStart(before, kept) < at - shift) kept++;
    return kept < before.blocks.length && scanStart(before, kept) === at - shift;
  });
  if (rest) scan.takeOver(before, kept, before.blocks.length, shift);
  return scan;
}

/** A text, and the place of a block with each content in it. */
interface KnownBlocks {
  readonly text: ScannedText;
  readonly places: ReadonlyMap<number, number>;
}

const placesByKey = ({ keys }: ScannedText): KnownBlocks['places'] => new Map(keys.map((key, i) => [key, i]));

/** Where the scan for block `index` began. */
function scanStart({ blocks }: ScannedText, index: number): number {
  return index === 0 ? 0 : (blocks[index - 1] as Block).next;
}

/** A scan in progress. */
class Scan implements ScannedText {
  readonly blocks: Block[] = [];
  readonly firstToken: number[] = [0];
  readonly keys: number[] = [];
  readonly weights: number[] = [];

  constructor(
    readonly text: string,
    private readonly numbers: Numbers,
    readonly tokens: TokenList,
    private readonly known: KnownBlocks | null = null,
  ) {}

  /** Where the next block is looked for. */
  place(): number {
    return this.blocks.at(-1)?.next ?? 0;
  }

  /** Scans blocks up to the end of the text, or up to a place where `isEnough`; says whether it stopped there. */
  blocksFrom(from: number, isEnough: (at: number) => boolean = () => false): boolean {
    for (let at = from; ;) {
      if (isEnough(at)) return true;
      const block = nextBlock(this.text, at);
      if (block === null) return false;
      const key = this.numbers.keyOf(this.text.slice(block.start, block.end));
      const place = this.known?.places.get(key);
      if (this.known && place !== undefined) this.addTokensOf(this.known.text, place, block);
      else scanTokens(this.text, block, this.numbers.vocabulary, this.tokens);
      this.push(block, key);
      at = block.next;
    }
  }

  takeOver(before: ScannedText, from: number, to: number, shift: number): void {
    const first = before.firstToken[from] as number;
    const offset = this.tokens.count - first;
    this.tokens.addFrom(before.tokens, first, before.firstToken[to] as number, shift);
    for (let i = from; i < to; i++) {
      const block = before.blocks[i] as Block;
      this.blocks.push(shift === 0 ? block : shifted(block, shift));
      this.keys.push(before.keys[i] as number);
      this.weights.push(before.weights[i] as number);
      this.firstToken.push((before.firstToken[i + 1] as number) + offset);
    }
  }

  private addTokensOf({ tokens, firstToken, blocks }: ScannedText, place: number, { start }: Block): void {
    const shift = start - (blocks[place] as Block).start;
    this.tokens.addFrom(tokens, firstToken[place] as number, firstToken[place + 1] as number, shift);
  }

  private weightFrom(first: number): number {
    const { tokens, numbers } = this;
    let weight = 0;
    for (let i = first; i < tokens.count; i++) weight += numbers.vocabulary.weight(tokens.words[i] as number);
    return weight;
  }

  private push(block: Block, key: number): void {
    this.blocks.push(block);
    this.keys.push(key);
    this.weights.push(this.weightFrom(this.firstToken.at(-1) ?? 0));
    this.firstToken.push(this.tokens.count);
  }
}

function shifted({ kind, start, end, next, seen }: Block, shift: number): Block {
  return { kind, start: start + shift, end: end + shift, next: next + shift, seen: seen + shift };
}
