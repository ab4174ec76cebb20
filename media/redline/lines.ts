import type { Show } from '../../src/features/redline/protocol';
import type { Text } from './text';

const SVG = 'http://www.w3.org/2000/svg';

/** How far below its top edge a line meets a card, in pixels: at the middle of its first line of text. */
const CARD_EDGE = 16;

/** Draws a thin line from each comment to the first of its changes, or to its passage; for the current one, to each. */
export function drawLines(
  { root: page, marksOf, passagesOf }: Text,
  { changes }: Show,
  current: string | null,
): void {
  page.querySelector('svg.lines')?.remove();
  const svg = document.createElementNS(SVG, 'svg');
  svg.classList.add('lines');
  svg.setAttribute('aria-hidden', 'true');
  const origin = page.getBoundingClientRect();
  for (const card of page.querySelectorAll<HTMLElement>('.margin .card:not(.off)')) {
    const comment = card.dataset['comment'] ?? '';
    const text = card.closest('.row')?.querySelector('.text');
    const box = card.getBoundingClientRect();
    // On a narrow page the comments stand below the text, not beside it.
    if (!text || box.left < text.getBoundingClientRect().right) continue;
    const ids = changes.filter(({ comments }) => comments.includes(comment)).map(({ id }) => id);
    const ends = ids.flatMap((id) => marksOf(id).at(-1) ?? []);
    const isCurrent = current !== null && ids.includes(current);
    const targets = ends.length > 0 ? ends : passagesOf(comment).slice(-1);
    for (const mark of isCurrent ? targets : targets.slice(0, 1)) {
      const line = lineBetween(mark, { text, box, origin });
      line.classList.toggle('current', isCurrent);
      svg.append(line);
    }
  }
  page.prepend(svg);
}

interface Between {
  readonly text: globalThis.Element;
  readonly box: DOMRect;
  readonly origin: DOMRect;
}

/** Under the words to the edge of the text, then across to the card. */
function lineBetween(mark: HTMLElement, { text, box, origin }: Between): SVGPathElement {
  const rects = mark.getClientRects();
  const last = rects[rects.length - 1] ?? mark.getBoundingClientRect();
  const edge = text.getBoundingClientRect().right;
  const path = document.createElementNS(SVG, 'path');
  const [x, y] = [last.right - origin.left, last.bottom - origin.top];
  const to = [box.left - origin.left, box.top - origin.top + CARD_EDGE];
  path.setAttribute('d', `M${x} ${y} H${edge - origin.left} L${to.join(' ')}`);
  return path;
}
