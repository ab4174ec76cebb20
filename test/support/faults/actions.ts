import { recordApproval, recordRating, recordStatus, recordTracking } from '../../../src/core/record/record';
import type { Result } from '../../../src/core/problem';
import { edit, logFeedback, sendDraft } from '../../../src/store/actions';
import type { Location, Ports } from '../../../src/store/ports';

/** An action of the writer's, as the editor and the command line make it. */
export interface Action {
  readonly name: string;
  /** What the document says before. */
  readonly before: string;
  readonly run: (ports: Ports, document: Location) => Promise<Result<unknown>>;
}

export const NOW = '2026-11-20T10:00:00+01:00';

const PROSE = `# The mill\n\n${'A paragraph of the article, long enough to be cut in two.\n\n'.repeat(40)}`;
const TRACKED = `---\nclient: Northwind # since 2019\n---\n${PROSE}`;
const COMMENTED = `---\nclient: Northwind # since 2019\nrounds:\n  - sent: 2026-11-01\n    comments:\n      - id: c1\n        text: Shorter, please.\n---\n${PROSE}`;
const COMMENT = { text: 'The opening is too slow.', at: NOW, class: 'revision', from: 'Jane' } as const;

export const ACTIONS: readonly Action[] = [
  {
    name: 'track',
    before: PROSE,
    run: (ports, document) => edit(ports, document, (text) => recordTracking(text, { client: 'Northwind' })),
  },
  { name: 'send', before: TRACKED, run: (ports, document) => sendDraft(ports, document, { name: 'mill' }) },
  { name: 'log', before: COMMENTED, run: (ports, document) => logFeedback(ports, document, [COMMENT]) },
  {
    name: 'resolve',
    before: COMMENTED,
    run: (ports, document) =>
      edit(ports, document, (text) => recordStatus(text, 'c1', { status: 'done', reply: 'Cut.' })),
  },
  {
    name: 'rate',
    before: COMMENTED,
    run: (ports, document) => edit(ports, document, (text) => recordRating(text, 1, 4)),
  },
  {
    name: 'approve',
    before: COMMENTED,
    run: (ports, document) => edit(ports, document, (text) => recordApproval(text, NOW)),
  },
];
