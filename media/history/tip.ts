import { make } from '../shared/elements';

/** Between a tip and what it is about, in pixels. */
const GAP = 8;

/** Shows the numbers of whatever carries `data-tip`, under the pointer or with the focus: one line of text a line, the first as a title. */
export function watchTips(root: HTMLElement): void {
  const tip = make('div', 'tip');
  // The same words are the name of what it is about.
  tip.setAttribute('aria-hidden', 'true');
  tip.hidden = true;
  document.body.append(tip);
  let about: Element | null = null;

  const hide = (): void => {
    about = null;
    tip.hidden = true;
  };
  const show = (target: EventTarget | null): void => {
    const found = target instanceof Element ? target.closest('[data-tip]') : null;
    if (!found || !root.contains(found)) return hide();
    if (found === about && !tip.hidden) return;
    about = found;
    const [title = '', ...lines] = (found.getAttribute('data-tip') ?? '').split('\n');
    tip.replaceChildren(make('strong', '', title), ...lines.map((line) => make('span', '', line)));
    tip.hidden = false;
    place(tip, found.getBoundingClientRect());
  };

  root.addEventListener('pointerover', ({ target }) => show(target));
  root.addEventListener('pointerleave', hide);
  root.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element && target.matches(':focus-visible')) show(target);
  });
  root.addEventListener('focusout', hide);
  window.addEventListener('scroll', hide, { passive: true });
  window.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
}

/** To the right of what it is about where there is room, else to the left; never over the edge. */
function place(tip: HTMLElement, about: DOMRect): void {
  const { width, height } = tip.getBoundingClientRect();
  const right = about.right + GAP;
  const left = right + width <= window.innerWidth ? right : Math.max(GAP, about.left - GAP - width);
  const top = Math.min(Math.max(GAP, about.top), window.innerHeight - height - GAP);
  tip.style.left = `${left}px`;
  tip.style.top = `${Math.max(GAP, top)}px`;
}
