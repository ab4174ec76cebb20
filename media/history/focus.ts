/** Draws a part of the page anew; what had the focus (known by its `data-key`) has it again afterwards. */
export function keepFocus(root: HTMLElement, redraw: () => void): void {
  const active = document.activeElement;
  const key = active instanceof HTMLElement && root.contains(active) ? active.dataset['key'] : undefined;
  const scroll = window.scrollY;
  redraw();
  window.scrollTo(0, scroll);
  if (key === undefined) return;
  const again = [...root.querySelectorAll<HTMLElement>('[data-key]')].find(
    ({ dataset }) => dataset['key'] === key,
  );
  again?.focus({ preventScroll: true });
}
