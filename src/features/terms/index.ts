import { registerCommand, type App } from '../../host/app';
import { COMMANDS } from '../../host/ids';
import { registerTermsHelp } from './help';
import { newClient } from './newClient';
import { newProject } from './newProject';
import { logMistake, noteLesson } from './notes';
import { openTerms } from './open';
import { registerQuickFix } from './quickFix';

/** The file of terms: opened, started, helped with while it is written, and written to. */
export function register(app: App): void {
  registerCommand(app, COMMANDS.openTerms, () => openTerms(app));
  registerCommand(app, COMMANDS.newClient, (argument) => newClient(app, argument));
  registerCommand(app, COMMANDS.newProject, (argument) => newProject(app, argument));
  registerCommand(app, COMMANDS.logMistake, (argument) => logMistake(app, argument));
  registerCommand(app, COMMANDS.noteLesson, (argument) => noteLesson(app, argument));
  registerTermsHelp(app);
  registerQuickFix(app);
}
