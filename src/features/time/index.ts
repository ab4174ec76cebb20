import type { App } from '../../host/app';
import { registerAddTime } from './addTime';
import { registerExportTasks } from './exportTasks';
import { registerExportTime } from './exportTime';
import { registerQuestion } from './question';

/** Time: whether it is tracked, what is added by hand, and the tables that time tools and boards read. */
export function register(app: App): void {
  registerQuestion(app);
  registerAddTime(app);
  registerExportTime(app);
  registerExportTasks(app);
}
