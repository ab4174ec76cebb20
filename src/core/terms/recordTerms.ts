import { fail, type Result } from '../problem';
import { say } from '../said';
import type { TextEdit } from '../text';
import { editYaml } from '../yaml/edit/editYaml';
import type { Operation } from '../yaml/edit/operation';
import type { YamlInput } from '../yaml/edit/renderValue';
import type { YamlPath } from '../yaml/locate';
import type { ExtraRoundPrice } from './model';
import { readTerms } from './read';
import { priceEntry } from './writePrice';

/** What a new client agreed on; what is left out is not written. */
export interface NewClient {
  readonly name: string;
  readonly approver?: string;
  readonly currency?: string;
  readonly includedRounds?: number;
  readonly extraRound?: ExtraRoundPrice;
}

export interface NewProject {
  readonly client: string;
  readonly name: string;
  readonly fee?: number;
  readonly includedRounds?: number;
  readonly totalRounds?: number;
}

type Recorded = Result<readonly TextEdit[]>;

/**
 * The edits that add a client to the text of `clients.yaml`, after the others. Problems: `empty-value`, `name-taken`, and those
 * of a file that cannot be read or edited; then nothing is written.
 */
export function recordClient(text: string, client: NewClient): Recorded {
  const name = client.name.trim();
  if (name === '') return fail('empty-value', say('The client needs a name.'));
  const { terms, readable, problems } = readTerms(text);
  if (!readable) return unreadable(problems[0]);
  if (terms.clients.has(name)) return fail('name-taken', say('{0} is in the terms already.', name));
  return editYaml(text, entry(['clients', name], { ...client, rounds: client.includedRounds }));
}

/** The edits that add a project to a client, and the client where the terms do not have it yet. Problems: as for a client. */
export function recordProject(text: string, project: NewProject): Recorded {
  const [client, name] = [project.client.trim(), project.name.trim()];
  if (client === '' || name === '')
    return fail('empty-value', say('The client and the project need a name.'));
  const { terms, readable, problems } = readTerms(text);
  if (!readable) return unreadable(problems[0]);
  if (terms.clients.get(client)?.projects.has(name))
    return fail('name-taken', say('{0} is a project of {1} already.', name, client));
  return editYaml(
    text,
    entry(['clients', client, 'projects', name], { ...project, rounds: project.includedRounds }),
  );
}

const unreadable = (problem: ReturnType<typeof readTerms>['problems'][number] | undefined): Recorded =>
  problem ? { ok: false, problem } : fail('yaml-syntax', say('The terms could not be read.'));

interface Said {
  readonly approver?: string;
  readonly currency?: string;
  readonly fee?: number;
  readonly rounds: number | undefined;
  readonly extraRound?: ExtraRoundPrice;
  readonly totalRounds?: number;
}

/** In the order of the schema. */
function entry(path: YamlPath, said: Said): Operation[] {
  const keys: readonly (readonly [string, YamlInput | undefined])[] = [
    ['approver', said.approver],
    ['currency', said.currency],
    ['fee', said.fee],
    ['included_rounds', said.rounds],
    ...(said.extraRound ? [priceEntry(said.extraRound)] : []),
    ['total_rounds', said.totalRounds],
  ];
  const written = keys.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
  return [{ op: 'set', path, value: written.length > 0 ? Object.fromEntries(written) : null }];
}
