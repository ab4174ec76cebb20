const SVG = 'http://www.w3.org/2000/svg';

/** An element of a drawing. Drawings are for the eye: what they say is in words beside them. */
export function draw<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly (Node | string)[]
): SVGElementTagNameMap[K] {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}

export function drawing(
  size: { readonly width: number; readonly height: number },
  ...children: readonly (Node | string)[]
): SVGSVGElement {
  const { width, height } = size;
  const attributes = {
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'aria-hidden': 'true',
    focusable: 'false',
  };
  return draw('svg', attributes, ...children);
}

const STRIPES = 'stripes';

/** The fill for what nobody asked for: stripes, told from the rest without colour. */
export const UNASKED = `url(#${STRIPES})`;

/** What `UNASKED` refers to: to be put on the page once. */
export function stripes(): SVGSVGElement {
  const ground = draw('rect', { width: 5, height: 5, class: 'ground' });
  const line = draw('path', { d: 'M-1 1L1 -1M0 5L5 0M4 6L6 4', class: 'stripe' });
  const size = { width: 5, height: 5, patternUnits: 'userSpaceOnUse' };
  const svg = drawing({ width: 0, height: 0 }, draw('pattern', { id: STRIPES, ...size }, ground, line));
  svg.classList.add('spoken');
  return svg;
}
