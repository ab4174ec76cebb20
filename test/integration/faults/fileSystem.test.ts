import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { editorDocuments, watchSavedTexts, type SavedTexts } from '../../../src/host/editorDocuments';
import { editorFiles } from '../../../src/host/editorFiles';
import type { Result } from '../../../src/core/problem';
import type { Ports } from '../../../src/store/ports';
import { NOW } from '../../support/faults/actions';
import { EDITOR_ACTIONS, type EditorAction } from '../../support/faults/editorActions';
import { befalls, FAULTS, FaultyProvider, type Call, type Fault } from '../../support/faults/faultyProvider';
import { runs, seed, tallyOf, timed } from '../../support/faults/table';
import { chanceOf } from '../../support/year/chance';

/**
 * Every action as the editor makes it, with every call to the editor's file system failing, in every way. Whatever fails: on disk the document is
 * as it was or as the action makes it, or the editor has it whole as unsaved text and its writer is told so; drafts are whole, nothing temporary is
 * left, and the action can be made again.
 */

const SCHEME = 'faulty';
/** In `npm test` some cases of each action, by chance; all of them where a thousand runs are asked for. */
const CASES = runs < 100 ? 4 : Number.POSITIVE_INFINITY;
/** Longer than any look of the editor's at a file may take, in milliseconds. */
const SLOW = 60;

interface Case {
  readonly fault: Fault;
  readonly at: Call;
}

/** What is there after an action. */
interface There {
  readonly result: Result<unknown>;
  /** Of the action's own folder: file to text. */
  readonly disk: Readonly<Record<string, string>>;
  /** The text in the editor, and whether it has to be saved still; null where it could not be opened. */
  readonly editor: { readonly text: string; readonly unsaved: boolean } | null;
  readonly calls: readonly Call[];
}

describe('the editor’s file system, failing', function () {
  this.timeout(1_800_000);
  let saved: SavedTexts;
  let registered: vscode.Disposable;
  const provider = new FaultyProvider();
  let folders = 0;

  before(() => {
    saved = watchSavedTexts();
    registered = vscode.workspace.registerFileSystemProvider(SCHEME, provider, { isCaseSensitive: true });
  });
  after(() => {
    saved.dispose();
    registered.dispose();
  });

  /** A folder of its own for each try: the editor remembers what it opened. */
  class Try {
    private readonly folder = `/try-${++folders}`;
    readonly place: vscode.Uri;
    private readonly ports: Ports;
    constructor(private readonly action: EditorAction) {
      this.place = this.uri(action.document);
      for (const [name, text] of Object.entries(action.before))
        provider.files.put(`${this.folder}/${name}`, new TextEncoder().encode(text));
      this.ports = {
        files: editorFiles,
        documents: editorDocuments(saved),
        clock: { now: () => NOW },
        roundsFolder: () => Promise.resolve(this.uri('.rounds').toString()),
      };
    }

    private readonly uri = (name: string): vscode.Uri =>
      vscode.Uri.from({ scheme: SCHEME, path: `${this.folder}/${name}` });

    async made(trouble: Parameters<typeof provider.trouble>[0] = {}): Promise<There> {
      const { calls } = provider.trouble(trouble);
      const result = await this.action.run(this.ports, this.place.toString());
      provider.trouble({});
      return { result, calls: [...calls], ...this.now() };
    }

    now(): Pick<There, 'disk' | 'editor'> {
      const start = `${this.folder}/`;
      const disk = Object.fromEntries(
        Object.entries(provider.files.texts())
          .filter(([path]) => path.startsWith(start))
          .map(([path, text]) => [path.slice(start.length), text]),
      );
      const open = this.open();
      return { disk, editor: open ? { text: open.getText(), unsaved: open.isDirty } : null };
    }

    open = (): vscode.TextDocument | undefined =>
      vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === this.place.toString());

    async closed(): Promise<void> {
      const document = this.open();
      if (document?.isDirty) {
        await vscode.window.showTextDocument(document);
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      }
      for (const name of Object.keys(this.now().disk)) provider.files.vanish(this.uri(name));
    }
  }

  async function survive(action: EditorAction, { fault, at }: Case, after: There): Promise<boolean> {
    const attempt = new Try(action);
    try {
      const there = await attempt.made({ fault, at });
      const moment = `${action.name}: ${fault}, ${at}`;
      check({ action, fault, at, there, after, moment });
      if (there.result.ok || fault === 'vanished') return there.calls.includes(at);
      if (there.editor?.unsaved === true) await saveAgain(attempt, after, { fault, moment });
      else {
        const again = await attempt.made();
        assert.ok(again.result.ok, `${moment}: cannot be made again`);
        assert.deepEqual(again.disk, after.disk, `${moment}: made again`);
      }
      return there.calls.includes(at);
    } finally {
      await attempt.closed();
    }
  }

  /** What the message asks the writer for. Where the file was written to before the failure, the editor asks first which of the two is right. */
  async function saveAgain(
    attempt: Try,
    after: There,
    { fault, moment }: { readonly fault: Fault; readonly moment: string },
  ): Promise<void> {
    const isSaved = await attempt.open()?.save();
    const isAsked = isSaved === false && /^(half written|done and denied)$/.test(fault);
    if (isAsked) return assert.ok(attempt.now().editor?.unsaved, `${moment}: gone from the editor`);
    assert.equal(isSaved, true, `${moment}: cannot be saved afterwards`);
    assert.deepEqual(attempt.now().disk, after.disk, `${moment}: saved afterwards`);
  }

  for (const action of EDITOR_ACTIONS) {
    it(`at the calls of “${action.name}”, in every way`, async () => {
      const undisturbed = async (): Promise<There> => {
        const attempt = new Try(action);
        const there = await attempt.made();
        await attempt.closed();
        return there;
      };
      const after = await undisturbed();
      assert.ok(after.result.ok, JSON.stringify(after.result));
      const cases = chosen(casesOf(action, after.calls));
      const tally = tallyOf(`the editor’s file system: ${action.name}`);
      let [reached, failing, reference] = [0, 0, 0];
      for (const one of cases) {
        reference += await timed(undisturbed);
        failing += await timed(() =>
          tally.attempt(async () => void (reached += Number(await survive(action, one, after)))),
        );
      }
      await tally.attempt(async () => {
        const slow = new Try(action);
        const there = await slow.made({ slow: SLOW });
        assert.ok(there.result.ok, `${action.name}, slow: ${JSON.stringify(there.result)}`);
        assert.deepEqual(there.disk, after.disk);
        await slow.closed();
      });
      tally.close({ ratio: failing / reference, reference: 'undisturbed' });
      assert.ok(reached >= cases.length / 2, `only ${reached} of ${cases.length} faults came to pass`);
    });
  }
});

const casesOf = (action: EditorAction, calls: readonly Call[]): Case[] =>
  FAULTS.flatMap((fault) =>
    [...new Set(calls)].filter((at) => befalls(fault, at, action.document)).map((at) => ({ fault, at })),
  );

/** As many as this run has time for. */
function chosen(cases: readonly Case[]): readonly Case[] {
  const chance = chanceOf(seed);
  const left = [...cases];
  while (left.length > CASES) left.splice(chance.between(0, left.length - 1), 1);
  return left;
}

interface Outcome extends Case {
  readonly action: EditorAction;
  readonly there: There;
  readonly after: There;
  readonly moment: string;
}

function check({ action, fault, at, there, after, moment }: Outcome): void {
  const { result, disk, editor } = there;
  const [before, wanted] = [action.before[action.document], after.disk[action.document]];
  const left = Object.keys(disk).filter((name) => name.includes('.keeping-'));
  // Only where removing is what failed may something be left.
  assert.ok(left.length === 0 || at.startsWith('delete'), `${moment}: ${left.join()} is left`);
  for (const [name, text] of Object.entries(disk))
    if (/^\.rounds\/drafts\//.test(name))
      assert.equal(text, after.disk[name], `${moment}: ${name} is not whole`);
  if (result.ok) return assert.equal(disk[action.document], wanted, `${moment}: said to be done, and is not`);
  assert.match(result.problem.code, /^(cannot-read|cannot-write|changed-meanwhile)$/, moment);
  assert.notEqual(result.problem.message, '', moment);
  if (editor?.unsaved === true)
    return assert.equal(editor.text, wanted, `${moment}: what is unsaved is not what was to be written`);
  const gone = fault === 'vanished' ? [undefined] : [];
  assert.ok([before, ...gone].includes(disk[action.document]), `${moment}: said to be not done, and is`);
}
