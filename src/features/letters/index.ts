import { registerCommand, type App } from '../../host/app';
import { COMMANDS } from '../../host/ids';
import { writeToClient } from './write';

/** Letters to clients, from the record: they open for the writer to edit, and nothing is sent. */
export function register(app: App): void {
  registerCommand(app, COMMANDS.writeToClient, (argument) => writeToClient(app, argument));
}
