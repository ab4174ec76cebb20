import * as vscode from 'vscode';
import { countByRound } from '../core/time/ledger';
import type { Minute } from '../core/time/minutes';
import type { Location } from '../store/ports';
import { accountOf } from '../store/time/documents';
import type { TimeKept } from '../store/time/kept';
import type { WorkspaceLibrary } from './workspaceLibrary';

/** Minutes in which there was activity, on the round that was worked on then. */
export interface Seen {
  readonly location: Location;
  readonly round: number;
  readonly minutes: readonly Minute[];
}

/** How many minutes are kept beside each document, as far as this window knows: it knows the documents that it counted. */
export interface KeptMinutes extends vscode.Disposable {
  of(location: Location, round: number): number;
  /** Looks anew at what is kept, by all windows. */
  count(location: Location): Promise<void>;
  keep(seen: Seen): Promise<void>;
  /** A file has another name, or a folder with the documents in it. */
  moved(from: Location, to: Location): Promise<void>;
  readonly onDidChange: vscode.Event<Location>;
}

export function countKept(library: WorkspaceLibrary, kept: TimeKept): KeptMinutes {
  const counts = new Map<Location, ReadonlyMap<number, number>>();
  const changed = new vscode.EventEmitter<Location>();

  const count = async (location: Location): Promise<void> => {
    const state = library.state.documents.get(location);
    if (!state) return;
    const { pending } = accountOf(await kept.read(location), state.document, Date.now());
    const now = countByRound(pending);
    const same = sameCounts(now, counts.get(location) ?? new Map());
    counts.set(location, now);
    if (!same) changed.fire(location);
  };

  return {
    of: (location, round) => counts.get(location)?.get(round) ?? 0,
    count,
    async keep({ location, round, minutes }) {
      for (const minute of minutes) await kept.stamp(location, { round, minute });
      await count(location);
    },
    async moved(from, to) {
      for (const location of new Set([...library.state.documents.keys(), ...counts.keys()])) {
        if (location !== from && !location.startsWith(`${from}/`)) continue;
        const now = to + location.slice(from.length);
        await kept.move(location, now);
        await count(now);
      }
    },
    onDidChange: changed.event,
    dispose: () => changed.dispose(),
  };
}

function sameCounts(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): boolean {
  return a.size === b.size && [...a].every(([round, minutes]) => b.get(round) === minutes);
}
