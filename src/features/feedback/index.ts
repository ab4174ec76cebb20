import { registerCommand, type App } from '../../host/app';
import { COMMANDS } from '../../host/ids';
import { chooseRound } from './chooseRound';
import { clarify } from './clarify';
import { settle } from './settle';

/** What is to be decided about a comment before it is worked on: its round where it came late, what it contradicts, what it means. */
export function register(app: App): void {
  registerCommand(app, COMMANDS.chooseRound, (argument) => chooseRound(app, argument));
  registerCommand(app, COMMANDS.settle, (argument) => settle(app, argument));
  registerCommand(app, COMMANDS.clarify, (argument) => clarify(app, argument));
}
