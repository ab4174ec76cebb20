import * as vscode from 'vscode';
import { nowOf, type Now } from '../../core/calendar/moments';
import { nextChange } from '../../core/schedule/groups';
import type { DueEvent } from '../../core/schedule/model';
import type { App } from '../../host/app';
import { deferredTask } from '../../host/deferredTask';
import { readSettings } from '../../host/settings';
import { dueEvents } from '../../store/schedule';

/** Everything that is due, and the time it was worked out for. */
export interface UpNextState {
  readonly events: readonly DueEvent[];
  readonly now: Now;
}

export interface UpNext extends vscode.Disposable {
  readonly state: UpNextState;
  readonly onDidChange: vscode.Event<UpNextState>;
}

/** Changes of the library come in bursts. */
const PAUSE_MS = 50;

/** Keeps what is due up to date: with the library, and with one timer for the next moment at which something passes its time. */
export function createUpNext(app: App): UpNext {
  const changed = new vscode.EventEmitter<UpNextState>();
  let state: UpNextState | undefined;
  let timer: NodeJS.Timeout | undefined;

  const update = (): void => {
    const { events, now } = (state = compute(app));
    clearTimeout(timer);
    timer = setTimeout(update, nextChange(events, now) - now.moment);
    changed.fire(state);
  };
  const later = deferredTask(
    () => Promise.resolve(update()),
    (error) => app.log.error('what is due:', String(error)),
  );
  const listeners = vscode.Disposable.from(
    changed,
    later,
    app.library.onDidChange(() => later.schedule(PAUSE_MS)),
    // A timer sleeps with the machine.
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused && state && Date.now() >= nextChange(state.events, state.now)) update();
    }),
  );
  return {
    get state() {
      return (state ??= compute(app));
    },
    onDidChange: changed.event,
    dispose() {
      clearTimeout(timer);
      listeners.dispose();
    },
  };
}

function compute(app: App): UpNextState {
  const now = app.ports.clock.now();
  const events = dueEvents(app.library.state, { now, replyHours: readSettings().replyHours });
  return { events, now: nowOf(now) };
}
