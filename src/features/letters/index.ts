import { registerCommand, type App } from '../../host/app';
import { COMMANDS } from '../../host/ids';
import { registerTemplateCompletion } from './completion';
import { copyLetter } from './copy';
import { customiseLetter } from './customise';
import { registerFormatted } from './formatted';
import { registerPreview } from './preview';
import { registerTemplateProblems } from './problems';
import { writeToClient } from './write';

/** Letters to clients, from the record: they open for the writer to edit, and nothing is sent. */
export function register(app: App): void {
  registerCommand(app, COMMANDS.writeToClient, (argument) => writeToClient(app, argument));
  registerCommand(app, COMMANDS.copyLetter, () => copyLetter());
  registerCommand(app, COMMANDS.customiseLetter, () => customiseLetter(app));
  registerFormatted(app);
  const preview = registerPreview(app);
  registerCommand(app, COMMANDS.previewLetter, () => preview.show());
  registerTemplateProblems(app);
  registerTemplateCompletion(app);
}
