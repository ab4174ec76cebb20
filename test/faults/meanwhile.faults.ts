import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import type { Result } from '../../src/core/problem';
import { ACTIONS, type Action } from '../support/faults/actions';
import { draftFaults, isTemporary, newDesk, stillPorts, type Desk } from '../support/faults/desk';
import { onFaultyDisk, type Call } from '../support/faults/faultyDisk';
import { ratioOf, tallyOf } from '../support/faults/table';

/**
 * Another program (a sync tool, git, an editor) writes, removes or replaces the document right before one of the action's calls to the file system,
 * each in turn. What it wrote is never lost: the action goes on from it, or writes nothing. The one moment that no program can look into
 * is the rename itself, in which the system puts the new text in place of the one that was looked at right before.
 */
const DOCUMENT = 'mill.md';
const THEIRS = 'A paragraph from the other machine.\n';

const OTHERS: Readonly<Record<string, (desk: Desk, action: Action) => void>> = {
  'changed by another program': (desk, { before }) => writeFileSync(desk.file(DOCUMENT), before + THEIRS),
  'gone meanwhile': (desk) => rmSync(desk.file(DOCUMENT), { force: true }),
  'emptied meanwhile': (desk) => writeFileSync(desk.file(DOCUMENT), ''),
};

const run = (action: Action, desk: Desk): Promise<Result<unknown>> =>
  action.run(stillPorts(desk), desk.file(DOCUMENT));

/** The call that puts the new document in the place of the old: the last rename. */
const isLastMoment = (calls: readonly Call[], step: number): boolean =>
  step === calls.findLastIndex(({ name }) => name === 'rename');

async function callsOf(action: Action): Promise<readonly Call[]> {
  const desk = newDesk({ [DOCUMENT]: action.before });
  const { calls } = await onFaultyDisk(
    () => null,
    () => run(action, desk),
  );
  desk.remove();
  return calls;
}

interface Tried {
  readonly action: Action;
  readonly step: number;
  readonly interfere: (desk: Desk, action: Action) => void;
}

async function survive({ action, step, interfere }: Tried): Promise<void> {
  const desk = newDesk({ [DOCUMENT]: action.before });
  try {
    let theirs: string | null = null;
    const { value } = await onFaultyDisk(
      ({ index }) => {
        if (index === step) {
          interfere(desk, action);
          theirs = desk.read(DOCUMENT);
        }
        return null;
      },
      () => run(action, desk),
    );
    const now = desk.read(DOCUMENT);
    const moment = `${action.name}, step ${step}`;
    assert.deepEqual(draftFaults(desk), [], moment);
    assert.deepEqual(desk.names().filter(isTemporary), [], moment);
    if (now === theirs) return;
    assert.ok(value.ok && theirs !== null, `${moment}: not done, and yet what they wrote is gone`);
    assert.ok(now?.endsWith(theirs === '' ? '---\n' : THEIRS), `${moment}: what they wrote is gone`);
  } finally {
    desk.remove();
  }
}

describe('another program at the same document', () => {
  for (const [name, interfere] of Object.entries(OTHERS)) {
    it(`${name}, before every call`, async () => {
      const tally = tallyOf(`a document ${name}`);
      for (const action of ACTIONS) {
        const calls = await callsOf(action);
        for (const { index: step } of calls)
          if (!isLastMoment(calls, step)) await tally.attempt(() => survive({ action, step, interfere }));
      }
      const [action] = ACTIONS;
      assert.ok(action);
      const ratio = await ratioOf(
        () => survive({ action, step: 0, interfere }),
        () => survive({ action, step: -1, interfere }).catch(() => undefined),
      );
      tally.close({ ratio, reference: 'nobody else' });
    });
  }
});
