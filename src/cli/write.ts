import path from 'node:path';
import { isValid, parseISO } from 'date-fns';
import { COMMENT_CLASSES, COMMENT_STATUSES } from '../core/model';
import type { Result } from '../core/problem';
import { recordStatus, recordTracking } from '../core/record/record';
import { english } from '../core/said';
import { edit, logFeedback, sendDraft } from '../store/actions';
import { nameOf } from '../store/markdownFiles';
import { oneOf, readArguments, required, UsageError, type Command } from './command';
import { nodePorts } from './nodePorts';

/** The commands that write: the same actions as in the editor. */

export const track: Command = {
  usage: 'track DOC... --client NAME [--project NAME]',
  about: 'start to track documents',
  async run(args) {
    const { positionals, values } = readArguments(args, ['client', 'project']);
    const client = required(values.client, '--client');
    const { project } = values;
    const ports = nodePorts(values.root);
    const tracked = [];
    for (const document of documents(positionals)) {
      valueOf(
        await edit(ports, path.resolve(document), (text) =>
          recordTracking(text, { client, ...(project !== undefined && { project }) }),
        ),
        document,
      );
      tracked.push({ path: document, client, project: project ?? null });
    }
    return {
      json: { documents: tracked },
      text: lines(tracked.map((one) => `${one.path}: tracked for ${client}`)),
    };
  },
};

export const send: Command = {
  usage: 'send DOC... [--again]',
  about: 'keep the text as the draft that was sent (--again: even if nothing was changed)',
  async run(args) {
    const { positionals, values, flags } = readArguments(args, [], ['again']);
    const ports = nodePorts(values.root);
    const sent = [];
    for (const document of documents(positionals)) {
      const options = { name: nameOf(document), evenIfUnchanged: flags.has('again') };
      const draft = valueOf(await sendDraft(ports, path.resolve(document), options), document);
      sent.push({ path: document, draft: draft.number, id: draft.id });
    }
    return {
      json: { documents: sent },
      text: lines(sent.map((one) => `${one.path}: draft ${one.draft} sent (${one.id})`)),
    };
  },
};

export const log: Command = {
  usage: 'log DOC --text T [--quote Q] [--from N] [--class C] [--at DATE]',
  about: 'log a comment on the draft sent last',
  async run(args) {
    const { positionals, values } = readArguments(args, ['text', 'quote', 'from', 'class', 'at']);
    const document = onlyDocument(positionals);
    const ports = nodePorts(values.root);
    const comment = {
      text: required(values.text, '--text'),
      at: values.at === undefined ? ports.clock.now() : date(values.at),
      class: oneOf(COMMENT_CLASSES, values.class ?? 'revision', '--class'),
      ...(values.from !== undefined && { from: values.from }),
      ...(values.quote !== undefined && { quote: values.quote }),
    };
    const [id] = valueOf(await logFeedback(ports, path.resolve(document), [comment]), document);
    return { json: { path: document, id }, text: `${document}: comment ${id} logged` };
  },
};

export const resolve: Command = {
  usage: 'resolve DOC ID --status S [--reply R]',
  about: 'say what became of a comment',
  async run(args) {
    const { positionals, values } = readArguments(args, ['status', 'reply']);
    const [document, id, ...more] = positionals;
    if (document === undefined || id === undefined || more.length > 0)
      throw new UsageError('resolve takes one document and the id of a comment.');
    const status = oneOf(COMMENT_STATUSES, required(values.status, '--status'), '--status');
    const change = { status, ...(values.reply !== undefined && { reply: values.reply }) };
    valueOf(
      await edit(nodePorts(values.root), path.resolve(document), (text) => recordStatus(text, id, change)),
      document,
    );
    return { json: { path: document, id, status }, text: `${document}: comment ${id} is ${status}` };
  },
};

/** The value, or the end of the command with the reason. */
export function valueOf<T>(result: Result<T>, document: string): T {
  if (result.ok) return result.value;
  throw new UsageError(`${document}: ${english(result.problem.message)}`);
}

function documents(positionals: readonly string[]): readonly string[] {
  if (positionals.length === 0) throw new UsageError('Name at least one document.');
  return positionals;
}

function onlyDocument(positionals: readonly string[]): string {
  const [document, ...more] = positionals;
  if (document === undefined || more.length > 0) throw new UsageError('Name one document.');
  return document;
}

export function date(given: string): string {
  if (!isValid(parseISO(given)))
    throw new UsageError(
      `--at takes a date such as 2026-11-05 or 2026-11-05T16:20:00+01:00, not “${given}”.`,
    );
  return given;
}

const lines = (texts: readonly string[]): string => texts.join('\n');
