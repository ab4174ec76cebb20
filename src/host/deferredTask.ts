import type * as vscode from 'vscode';

/** Work that follows the typing at a distance: put off while typing goes on, started anew when it was overtaken. */
export interface DeferredTask extends vscode.Disposable {
  /** Runs the work after this pause, in milliseconds; what was scheduled or is running is given up. */
  schedule(pause: number): void;
  /** Resolves when nothing is scheduled or running. */
  settled(): Promise<void>;
}

/** How often `settled` looks, in milliseconds: it is for commands and tests, not for the typing path. */
const LOOK_EVERY_MS = 10;

/** `run` asks `isCurrent` after each wait, and stops when it is not. */
export function deferredTask(
  run: (isCurrent: () => boolean) => Promise<void>,
  onError: (error: unknown) => void,
): DeferredTask {
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = 0;
  const start = async (mine: number): Promise<void> => {
    timer = undefined;
    running++;
    await run(() => mine === latest).catch(onError);
    running--;
  };
  return {
    schedule(pause) {
      clearTimeout(timer);
      timer = setTimeout((mine: number) => void start(mine), pause, ++latest);
    },
    async settled() {
      while (timer !== undefined || running > 0) await wait(LOOK_EVERY_MS);
    },
    dispose() {
      latest++;
      clearTimeout(timer);
      timer = undefined;
    },
  };
}

/** Lets the typing have its turn. */
export const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
