/** Runs once, some time after the last start. */
export interface Settled {
  start(this: void): void;
  dispose(this: void): void;
}

export function settled(pause: number, run: () => void): Settled {
  let timer: NodeJS.Timeout | undefined;
  const dispose = (): void => clearTimeout(timer);
  return {
    start() {
      dispose();
      timer = setTimeout(run, pause);
    },
    dispose,
  };
}
