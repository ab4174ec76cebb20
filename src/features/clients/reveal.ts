import type * as vscode from 'vscode';
import type { App } from '../../host/app';
import { DRAWN_MS } from '../../host/treeNews';
import type { Location } from '../../store/ports';
import { findDocumentNode, type Node } from './nodes';

/**
 * Reveals rows. The editor loses track of rows that are revealed while it draws the view ("data tree node not found"), so
 * we wait until it has drawn, and where that did not help have it draw anew.
 */
export interface Revealer {
  /** To be told whenever the editor asks for rows; `isWhole`: it draws the view from the top. */
  drawing(isWhole: boolean): void;
  /** Only the last of several wishes is carried out. */
  reveal(location: Location, options: { readonly focus: boolean }): Promise<void>;
}

/** A view that is not drawn by then will not be. */
const PATIENCE_MS = 5000;
const TRIES = 4;

export function createRevealer(
  app: App,
  view: vscode.TreeView<Node>,
  { redraw }: { readonly redraw: () => void },
): Revealer {
  let asked: number | null = null;
  let drawings = 0;
  let wish = 0;
  /** Where a wish with focus is still open: that the view follows the editor there must not take the focus away from it. */
  let focusing: Location | null = null;

  const drawn = async (): Promise<void> => {
    const end = Date.now() + PATIENCE_MS;
    while ((asked === null || Date.now() - asked < DRAWN_MS) && Date.now() < end) await pause(DRAWN_MS / 3);
  };

  const tryToReveal = async (
    location: Location,
    { focus, wanted }: { readonly focus: boolean; readonly wanted: () => boolean },
  ): Promise<void> => {
    for (let tries = 1; tries <= TRIES; tries++) {
      await drawn();
      const node = findDocumentNode(app.library.state, location);
      if (!node || !wanted()) return;
      try {
        const before = drawings;
        await view.reveal(node, { select: true, focus, expand: focus });
        if (focus) await expandAgain(location, () => drawings > before && wanted());
        return;
      } catch (error) {
        app.log.debug(`${location} was not revealed (try ${tries}):`, String(error));
        asked = null;
        redraw();
      }
    }
    app.log.warn(`${location} could not be revealed in the Clients view.`);
  };

  /** Where the view was drawn anew meanwhile, a row that opened is drawn closed. */
  const expandAgain = async (location: Location, wanted: () => boolean): Promise<void> => {
    await drawn();
    const node = findDocumentNode(app.library.state, location);
    if (node && wanted()) await view.reveal(node, { select: false, focus: false, expand: true });
  };

  return {
    drawing(isWhole) {
      asked = Date.now();
      if (isWhole) drawings++;
    },
    async reveal(location, options) {
      const mine = ++wish;
      const focus = options.focus || focusing === location;
      focusing = focus ? location : null;
      await tryToReveal(location, { focus, wanted: () => mine === wish });
      if (mine === wish) focusing = null;
    },
  };
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
