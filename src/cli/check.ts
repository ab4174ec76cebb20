import path from 'node:path';
import { leakIn, type Leak } from '../core/delivery/leak';
import { leakMessage } from './leakMessage';
import { english } from '../core/said';
import type { Location } from '../store/ports';
import { readArguments, UsageError, type Command } from './command';
import { findDocuments } from './findDocuments';
import { nodePorts } from './nodePorts';
import { valueOf } from './write';

export const check: Command = {
  usage: 'check --leaks [DIR...]',
  about: 'find what would be published of your clients’ in folders of a site (exit 1 when there is any)',
  async run(args) {
    const { positionals, values, flags } = readArguments(args, [], ['leaks']);
    if (!flags.has('leaks')) throw new UsageError('Say what to check: --leaks.');
    const paths = positionals.length > 0 ? positionals : ['.'];
    // What a site takes through a link is published as well.
    const files = valueOf(await findDocuments(paths, { followLinks: true }), paths.join(' '));
    const { documents } = nodePorts(values.root);
    const leaks: Found[] = [];
    for (const file of files) {
      const text = await documents.read(file);
      const leak = text.ok ? leakIn(text.value) : null;
      if (!text.ok)
        leaks.push({
          path: shown(file),
          line: 1,
          kind: 'unchecked',
          client: null,
          comments: 0,
          message: english(text.problem.message),
        });
      else if (leak) leaks.push(foundIn(file, text.value, leak));
    }
    return {
      json: { files: files.length, leaks },
      text:
        leaks.length > 0
          ? leaks.map(asLine).join('\n')
          : `Nothing of your clients’ in ${files.length} files.`,
      finding: leaks.length > 0,
    };
  },
};

interface Found {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** `unchecked`: the file could not be read, so nobody can say that nothing is in it. */
  readonly kind: Leak['kind'] | 'unchecked';
  readonly client: string | null;
  readonly comments: number;
  readonly message: string;
}

function foundIn(file: Location, text: string, leak: Leak): Found {
  const line = text.slice(0, leak.span.start).split('\n').length;
  const { kind, client, comments } = leak;
  return { path: shown(file), line, kind, client, comments, message: leakMessage(leak) };
}

const asLine = ({ path: file, line, message }: Found): string => `${file}:${line}: ${message}`;

const shown = (location: Location): string => path.relative('.', location) || location;
