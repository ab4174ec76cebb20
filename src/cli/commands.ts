import { check } from './check';
import type { Command } from './command';
import { exportDocument } from './exportDocument';
import { exportTasks } from './exportTasks';
import { exportTime } from './exportTime';
import { importFeedback } from './importFeedback';
import { merge } from './merge';
import { report } from './report';
import { status } from './status';
import { trace } from './trace';
import { log, resolve, send, track } from './write';

/** The commands of the command line by the names they are called by. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map(
  Object.entries({
    status,
    track,
    send,
    log,
    resolve,
    trace,
    report,
    check,
    merge,
    import: importFeedback,
    export: exportDocument,
    'export-time': exportTime,
    'export-tasks': exportTasks,
  }),
);
