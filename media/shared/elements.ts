/** Elements are made here and nowhere from text: whatever a name or a comment holds, it is shown as it is written. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = '',
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

export function makeButton(className: string, label: string, act: () => void): HTMLButtonElement {
  const made = make('button', className, label);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}

export function makeOption(value: string, label: string): HTMLOptionElement {
  const made = make('option', '', label);
  made.value = value;
  return made;
}

/** Shown to nobody, read to whoever listens. */
export const spoken = (text: string): HTMLElement => make('span', 'spoken', text);
