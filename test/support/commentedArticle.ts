import { draftId } from '../../src/store/drafts';
import { type Workspace, workspaceOf } from './workspace';

export interface RoundOf {
  /** The prose that was sent. */
  readonly draft: string;
  /** The comments as YAML entries, each a flow mapping. */
  readonly comments: readonly string[];
}

/** A tracked document with its drafts kept, as the extension would have written it. */
export async function commentedFiles(
  file: string,
  rounds: readonly RoundOf[],
  prose: string,
): Promise<Record<string, string>> {
  const ids = await Promise.all(rounds.map(({ draft }) => draftId(draft)));
  const entries = rounds.map(({ comments }, i) =>
    [
      `  - sent: 2026-11-0${i + 1}T10:00:00+01:00`,
      `    draft: "${ids[i] ?? ''}"`,
      '    comments:',
      ...comments.map((comment) => `      - ${comment}`),
    ].join('\n'),
  );
  const files: Record<string, string> = {
    [file]: `---\nclient: Northwind\nrounds:\n${entries.join('\n')}\n---\n${prose}`,
  };
  rounds.forEach(({ draft }, i) => {
    files[`.rounds/drafts/northwind/a/draft-${i + 1}.${ids[i] ?? ''}.md`] = draft;
  });
  return files;
}

export async function commentedWorkspace(
  file: string,
  rounds: readonly RoundOf[],
  prose: string,
): Promise<Workspace> {
  return workspaceOf(await commentedFiles(file, rounds, prose));
}
