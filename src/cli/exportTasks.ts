import { BOARDS, tasksCsv } from '../core/exchange/taskFormats';
import { tasksOf } from '../core/exchange/tasks';
import { clientDocuments, readWhole } from './clientDocuments';
import { oneOf, readArguments, required, type Command } from './command';
import { nodePorts } from './nodePorts';

export const exportTasks: Command = {
  usage: 'export-tasks [CLIENT] --for trello|asana|todoist [--all] [--in PATH]',
  about: 'comments that wait for work as tasks in CSV (--all: done and declined ones too)',
  async run(args) {
    const { positionals, values, flags } = readArguments(args, ['for', 'in'], ['all']);
    const board = oneOf(BOARDS, required(values.for, '--for'), '--for');
    const ports = nodePorts(values.root);
    const { documents, warnings } = await clientDocuments(ports, positionals, values.in);
    const tasks = tasksOf(await readWhole(ports, documents), flags.has('all') ? 'all' : 'waiting');
    return { json: { tasks, warnings }, text: tasksCsv(board, tasks), warnings };
  },
};
