import { buildReport } from '../../../src/core/report/build';
import { reportMarkdown } from '../../../src/core/report/markdown';
import type { Report } from '../../../src/core/report/model';
import { english } from '../../../src/core/said';
import { draftId } from '../../../src/store/drafts';
import { gatherReport } from '../../../src/store/report';
import { memoryPorts } from '../../support/memoryPorts';

/** Files of a workspace, at whose top `.rounds` is; the report is on the client called Ada. */
export type WorkspaceFiles = Readonly<Record<string, string>>;

export async function reportOn(files: WorkspaceFiles): Promise<Report> {
  const input = await gatherReport(memoryPorts(files), {
    client: 'Ada',
    folder: '.rounds',
    documents: Object.keys(files).filter((file) => !file.startsWith('.rounds/')),
    includedRounds: 2,
    shown: (location) => location,
  });
  if (!input.ok) throw new Error(english(input.problem.message));
  return buildReport(input.value);
}

export async function markdownOn(files: WorkspaceFiles): Promise<string> {
  return reportMarkdown(await reportOn(files), { linkBase: '' });
}

/** A document of Ada's with drafts that are kept, and for each the lines below its entry of `rounds`. */
export async function withDrafts(
  drafts: readonly (readonly [prose: string, ...lines: readonly string[]])[],
  now: string,
): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  const lines: string[] = [];
  for (const [i, [prose, ...more]] of drafts.entries()) {
    const id = await draftId(prose);
    files[`.rounds/drafts/ada/a/draft-${i + 1}.${id}.md`] = prose;
    lines.push(`  - sent: 2026-11-0${i + 1}`, `    draft: "${id}"`, ...more.map((line) => `    ${line}`));
  }
  files['a.md'] = `---\nclient: Ada\nrounds:\n${lines.join('\n')}\n---\n${now}`;
  return files;
}
