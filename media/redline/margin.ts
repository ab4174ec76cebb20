import type { Show } from '../../src/features/redline/protocol';
import type { Text } from './text';

const SVG = 'http://www.w3.org/2000/svg';

/** How far below its top edge a line meets a card, in pixels: at the middle of its first line of text. */
const CARD_EDGE = 20;

/** Between two cards, in pixels. */
const CARD_GAP = 10;

/** Narrower than this the comments stand below the text, as in the style sheet. */
const WIDE = window.matchMedia('(min-width: 52.01rem)');

interface Placed {
  readonly card: HTMLElement;
  readonly height: number;
  /** What the card is about: its changes, or its passage where nothing changed. */
  readonly marks: readonly HTMLElement[];
  readonly changes: readonly string[];
  /** Where it would stand best, and the row's own place; from the top of the page, in pixels. */
  readonly wanted: number;
  readonly row: number;
  readonly left: number;
}

/** Whether there is a margin to lay out. To be asked before the page is measured, or it is laid out twice. */
export function hasMargin(page: HTMLElement): boolean {
  const isWide = WIDE.matches && !page.classList.contains('bare');
  page.classList.toggle('laid', isWide);
  return isWide;
}

/** Puts each comment beside the first of its changes, below the comment before it, and joins it to them by a line. */
export function layOutMargin(page: HTMLElement, text: Text, show: Show, current: string | null): void {
  page.querySelector('svg.lines')?.remove();
  if (!hasMargin(page)) return;
  // First everything is measured, then everything is placed: one layout, however many comments there are.
  const origin = page.getBoundingClientRect();
  const placed = [...page.querySelectorAll<HTMLElement>('.margin .card:not(.off)')].map((card) =>
    measure(card, text, { show, origin }),
  );
  const svg = document.createElementNS(SVG, 'svg');
  svg.classList.add('lines');
  svg.setAttribute('aria-hidden', 'true');
  let free = 0;
  for (const { card, height, marks, changes, wanted, row, left } of placed) {
    const top = Math.max(wanted, free);
    free = top + height + CARD_GAP;
    const isCurrent = current !== null && changes.includes(current);
    for (const mark of isCurrent ? marks : marks.slice(0, 1)) {
      const line = lineTo(mark, { origin, top: top + CARD_EDGE, left });
      line.classList.toggle('current', isCurrent);
      svg.append(line);
    }
    card.style.top = `${top - row}px`;
  }
  page.style.minHeight = `${free}px`;
  page.prepend(svg);
}

interface Measures {
  readonly show: Show;
  readonly origin: DOMRect;
}

function measure(card: HTMLElement, text: Text, { show, origin }: Measures): Placed {
  const comment = card.dataset['comment'] ?? '';
  const row = card.closest('.row');
  const changes = show.changes.filter(({ comments }) => comments.includes(comment)).map(({ id }) => id);
  const firsts = changes.flatMap(
    (id) => text.marksOf(id).find((mark) => !mark.classList.contains('away')) ?? [],
  );
  const marks = firsts.length > 0 ? firsts : text.passagesOf(comment).slice(0, 1);
  const beside = marks.find((mark) => row?.contains(mark));
  const rowTop = (row?.getBoundingClientRect().top ?? 0) - origin.top;
  return {
    card,
    changes,
    height: card.offsetHeight,
    marks: beside ? [beside, ...marks.filter((mark) => mark !== beside)] : marks,
    wanted: beside ? (beside.getClientRects()[0]?.top ?? 0) - origin.top - CARD_EDGE / 2 : rowTop,
    row: rowTop,
    left: (card.parentElement?.getBoundingClientRect().left ?? 0) - origin.left,
  };
}

interface LineEnd {
  readonly origin: DOMRect;
  readonly top: number;
  readonly left: number;
}

/** How far from the cards the line turns, in pixels: outside the text. */
const TURN = 40;

/** Under the words to the edge of the text, then across to the card. */
function lineTo(mark: HTMLElement, { origin, top, left }: LineEnd): SVGPathElement {
  const first = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
  const path = document.createElementNS(SVG, 'path');
  const [x, y] = [first.right - origin.left, first.bottom - origin.top];
  path.setAttribute('d', `M${x} ${y} H${Math.max(x, left - TURN)} L${left} ${top}`);
  return path;
}
