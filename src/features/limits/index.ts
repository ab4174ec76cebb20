import { registerCommand, type App } from '../../host/app';
import { COMMANDS } from '../../host/ids';
import { registerStatusBar } from './statusBar';
import { registerWarnings } from './warnings';

/** Where the active document stands, and a word when the agreed rounds run out. */
export function register(app: App): void {
  registerStatusBar(app);
  registerWarnings(app);
  registerCommand(app, COMMANDS.recordAgreement, async (argument) =>
    (await import('./agreement')).recordAgreed(app, argument),
  );
}
