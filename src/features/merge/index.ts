import { registerCommand, type App } from '../../host/app';
import { COMMANDS } from '../../host/ids';
import { registerQuickFix } from './quickFix';
import { takeBoth } from './takeBoth';

/** What git could not merge: both sides taken, in one action. */
export function register(app: App): void {
  registerCommand(app, COMMANDS.takeBothSides, (argument) => takeBoth(app, argument));
  registerQuickFix(app);
}
