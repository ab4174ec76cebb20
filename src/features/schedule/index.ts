import { registerCommand, type App } from '../../host/app';
import { COMMANDS } from '../../host/ids';
import { registerStatusBar } from './statusBar';
import { createUpNext } from './upNext';
import { registerView } from './view';

/** What is due next: at the side, in the status bar when it is overdue, and as a file for the calendar. */
export function register(app: App): void {
  const upNext = createUpNext(app);
  app.context.subscriptions.push(upNext);
  registerView(app, upNext);
  registerStatusBar(app, upNext);
  registerCommand(app, COMMANDS.exportSchedule, async () =>
    (await import('./export')).exportSchedule(app, upNext),
  );
}
