import type { Incoming, IncomingComment } from '../../../src/core/intake/model';
import { fail, ok } from '../../../src/core/problem';
import { say } from '../../../src/core/said';
import type { MemoryPorts } from '../../support/memoryPorts';
import type { Product } from '../product';
import { refusal, wrong, type Breakage } from './model';

const PROSE = 'Some prose, long enough to be kept. ![a](b.png)\n';

const inDrafts = (by: Breakage['by']): Breakage => ({ target: 'stored-drafts', input: PROSE, by });
const keptAs = (file: string): Breakage =>
  inDrafts(() => ({
    keepDraft: async (files, folder, _, prose) => {
      await files.create(`${folder}${file}`, new TextEncoder().encode(prose));
      return ok('8c1f0a2e5b7d');
    },
  }));
const picturesAt = (path: string): Breakage => inDrafts(() => ({ pathOfPicture: () => path }));

const MAIL = 'Hi,\n\n- The prose is too long.\n- Draw the line is no title.\n\nJane\n';

const inMails = (by: Breakage['by']): Breakage => ({ target: 'import-text', input: MAIL, by });
/** What was read, with something of it changed. */
const read = (change: (incoming: Incoming) => Partial<Incoming>): Breakage =>
  inMails((real) => ({
    readSniffed: async (...given) => {
      const result = await real.readSniffed(...given);
      return result.ok ? ok({ ...result.value, ...change(result.value) }) : result;
    },
  }));
const remarks = (change: Partial<IncomingComment>): Breakage =>
  read(({ comments }) => ({ comments: comments.map((comment) => ({ ...comment, ...change })) }));

async function sentAndWritten(
  real: Product,
  ...given: Parameters<Product['sendDraft']>
): ReturnType<Product['sendDraft']> {
  const sent = await real.sendDraft(...given);
  (given[0] as MemoryPorts).write(given[1], 'Other prose.\n');
  return sent;
}

export const IN_FILES = {
  'a file outside of the folder is asked for': keptAs('/../../etc/passwd'),
  'a file has a name that no system can have': keptAs('/a:b.8c1f0a2e5b7d.md'),
  'a draft is not kept': inDrafts(() => ({ keepDraft: () => Promise.resolve(refusal()) })),
  'a draft is kept elsewhere': keptAs('/elsewhere.md'),
  'a draft is not found as it was kept': inDrafts(() => ({ loadDraft: () => Promise.resolve(ok('Other.')) })),
  'a draft is found by what is not its id': inDrafts(() => ({
    loadDraft: () => Promise.resolve(ok(PROSE)),
  })),
  'a damaged draft is taken for a whole one': inDrafts((real) => {
    let id = '';
    return {
      keepDraft: async (...given) => {
        const kept = await real.keepDraft(...given);
        id = kept.ok ? kept.value : '';
        return kept;
      },
      loadDraft: async (files, folder, wanted) => {
        const found = await real.loadDraft(files, folder, wanted);
        return found.ok || wanted !== id ? found : ok('damaged');
      },
    };
  }),
  'a draft that is not sent changes the document': inDrafts((real) => ({
    sendDraft: async (...given) => {
      await sentAndWritten(real, ...given);
      return fail('cannot-read', say('No.'));
    },
  })),
  'sending changes the prose': inDrafts((real) => ({
    sendDraft: (...given) => sentAndWritten(real, ...given),
  })),
  'another text is sent than stands there': inDrafts((real) => ({
    draftId: (prose) => real.draftId(`${prose}!`),
  })),
  'a picture is looked for elsewhere': picturesAt('/etc/passwd'),
  'a picture is looked for above the workspace': picturesAt('../../etc/passwd'),
  'a proposal would change the front matter': inMails((real) => ({
    placeFeedback: (...given) => ({
      ...real.placeFeedback(...given),
      changes: [wrong({ place: { start: 0, end: 3 }, replacement: 'x' })],
    }),
  })),
  'what a file says cannot be logged': inMails(() => ({ recordFeedback: () => refusal() })),
  'a comment of a file is lost': inMails((real) => ({
    recordFeedback: (text, comments) => real.recordFeedback(text, comments.slice(1)),
  })),
  'what was logged has problems': inMails((real) => ({
    readDocument: (text) => ({
      ...real.readDocument(text),
      problems: [{ code: 'wrong-shape', severity: 'error', message: say('No.') }],
    }),
  })),
  'a remark has no words': remarks({ text: wrong(null) }),
  'a date is none': remarks({ at: 'yesterday' }),
  'two remarks have one key': remarks({ key: 'x' }),
  'a text is taken for a file': inMails(() => ({
    sniffText: () => ok({ kind: 'docx', bytes: new Uint8Array() }),
  })),
} satisfies Readonly<Record<string, Breakage>>;
