import type { App } from '../../host/app';
import { registerAgreement } from './agreement';
import { registerStatusBar } from './statusBar';
import { registerWarnings } from './warnings';

/** Where the active document stands, and a word when the agreed rounds run out. */
export function register(app: App): void {
  registerStatusBar(app);
  registerWarnings(app);
  registerAgreement(app);
}
