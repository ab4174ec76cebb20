import assert from 'node:assert/strict';
import type { Result } from '../../src/core/problem';
import { ACTIONS, type Action } from '../support/faults/actions';
import { draftFaults, isTemporary, newDesk, stillPorts, type Desk } from '../support/faults/desk';
import { onFaultyDisk, type Call, type Fault } from '../support/faults/faultyDisk';
import { ratioOf, tallyOf } from '../support/faults/table';

/**
 * Every action with every one of its calls to the file system failing, in every way that a disk has. Whatever fails: the document is as it was
 * or as the action makes it, the stored drafts are whole, the writer is told, and the action can be made again.
 */
const DOCUMENT = 'mill.md';

/** Full disk, quota, a file too large for its system, read-only, no permission, a failing disk, held by a sync tool or a virus scanner. */
const CODES = ['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EACCES', 'EPERM', 'EIO', 'EBUSY', 'EMFILE'];

const FAULTS: readonly Fault[] = [
  ...CODES.map((code): Fault => ({ code, when: 'before' })),
  { code: 'ENOSPC', when: 'half' },
  // A network drive that does what it was asked for, and says that it failed.
  { code: 'EIO', when: 'after' },
];

const deskOf = (action: Action): Desk => newDesk({ [DOCUMENT]: action.before });
const run = (action: Action, desk: Desk): Promise<Result<unknown>> =>
  action.run(stillPorts(desk), desk.file(DOCUMENT));

async function onNewDesk(action: Action, use: (desk: Desk) => Promise<unknown>): Promise<void> {
  const desk = deskOf(action);
  await use(desk);
  desk.remove();
}

/** The files after the action, without faults. */
async function filesAfter(
  action: Action,
): Promise<{ files: Record<string, string>; calls: readonly Call[] }> {
  const desk = deskOf(action);
  const { value, calls } = await onFaultyDisk(
    () => null,
    () => run(action, desk),
  );
  assert.ok(value.ok, action.name);
  const files = contents(desk);
  desk.remove();
  return { files, calls };
}

const contents = (desk: Desk): Record<string, string> =>
  Object.fromEntries(desk.names().map((name) => [name, desk.read(name) ?? '']));

interface Tried {
  readonly action: Action;
  readonly fault: Fault;
  readonly step: number;
  readonly after: Readonly<Record<string, string>>;
}

/** Makes the action with the fault, looks at what is there, and makes it again without. */
async function survive({ action, fault, step, after }: Tried): Promise<void> {
  const desk = deskOf(action);
  try {
    const { value, calls } = await onFaultyDisk(
      (call) => (call.index === step ? fault : null),
      () => run(action, desk),
    );
    const failed = calls[step];
    assert.ok(failed, `${action.name} has no step ${step}`);
    const moment = `${action.name}: ${fault.code} ${fault.when} ${failed.name} (${step})`;
    checkAfterFault({ desk, action, after, moment, value });
    // Only where removing is what failed may something be left.
    const left = desk.names().filter(isTemporary);
    assert.ok(left.length <= (failed.name === 'rm' ? 1 : 0), `${moment}: ${left.join()} is left`);
    if (value.ok) return;
    assert.ok((await run(action, desk)).ok, `${moment}: cannot be made again`);
    assert.equal(desk.read(DOCUMENT), after[DOCUMENT], `${moment}: made again`);
    assert.deepEqual(draftFaults(desk), [], `${moment}: made again`);
  } finally {
    desk.remove();
  }
}

interface Outcome {
  readonly desk: Desk;
  readonly action: Action;
  readonly after: Readonly<Record<string, string>>;
  readonly moment: string;
  readonly value: Result<unknown>;
}

function checkAfterFault({ desk, action, after, moment, value }: Outcome): void {
  const text = desk.read(DOCUMENT);
  assert.ok(text === action.before || text === after[DOCUMENT], `${moment}: the document is damaged`);
  assert.deepEqual(draftFaults(desk), [], moment);
  if (value.ok) return assert.equal(text, after[DOCUMENT], `${moment}: said to be done, and is not`);
  assert.equal(text, action.before, `${moment}: said to be not done, and is`);
  assert.match(value.problem.code, /^(cannot-read|cannot-write|changed-meanwhile)$/, moment);
  assert.notEqual(value.problem.message, '', moment);
}

describe('a disk that fails', () => {
  for (const action of ACTIONS) {
    it(`at every call of “${action.name}”, in every way`, async () => {
      const { files: after, calls } = await filesAfter(action);
      // A hook that no longer sees the calls would make this test pass without a fault.
      assert.ok(calls.filter(({ name }) => /open|writeFile|sync|rename/.test(name)).length >= 4);
      const tally = tallyOf(`a failing disk: ${action.name}`);
      for (const fault of FAULTS)
        for (const { index: step } of calls)
          await tally.attempt(() => survive({ action, fault, step, after }));
      const ratio = await ratioOf(
        () =>
          onNewDesk(action, (desk) =>
            onFaultyDisk(
              () => null,
              () => run(action, desk),
            ),
          ),
        () => onNewDesk(action, (desk) => run(action, desk)),
      );
      tally.close({ ratio, reference: 'unwatched' });
    });
  }
});
