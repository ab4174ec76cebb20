/** The editor has drawn a tree when it has not asked for rows for so long, in milliseconds. */
export const DRAWN_MS = 150;

/**
 * Tells the editor that a tree has changed. Told while it asks for rows, it may draw those that are open without what is below them
 * (microsoft/vscode#192055): so it is told when it has drawn, and not of what it was given already.
 */
export interface TreeNews<S> {
  /** To be called whenever the editor asks for rows; with the state that it is shown where it asks for the first ones. */
  asked(shown?: S): void;
  /** Something may have changed. */
  tell(this: void): void;
  dispose(this: void): void;
}

export function treeNews<S>(current: () => S, fire: () => void): TreeNews<S> {
  let timer: NodeJS.Timeout | undefined;
  let given: S | undefined;
  let last = -Infinity;
  const dispose = (): void => clearTimeout(timer);
  const tell = (): void => {
    dispose();
    const left = last + DRAWN_MS - Date.now();
    if (left > 0) timer = setTimeout(tell, left);
    else if (current() !== given) fire();
  };
  return {
    asked(shown) {
      last = Date.now();
      given = shown ?? given;
    },
    tell,
    dispose,
  };
}
