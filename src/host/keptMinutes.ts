import * as vscode from 'vscode';
import { countByRound } from '../core/time/ledger';
import type { Identity } from '../core/time/identity';
import type { Minute } from '../core/time/minutes';
import type { Location } from '../store/ports';
import { bringHome, type World } from '../store/time/bringHome';
import { accountOf } from '../store/time/account';
import type { TimeKept } from '../store/time/kept';
import type { WorkspaceLibrary } from './workspaceLibrary';

/** Minutes in which there was activity, on the round that was worked on then. */
export interface Seen {
  readonly location: Location;
  readonly round: number;
  readonly minutes: readonly Minute[];
  readonly identity: Identity;
}

/** How many minutes are kept beside each document, as far as this window knows: it knows the documents that it counted. */
export interface KeptMinutes extends vscode.Disposable {
  of(location: Location, round: number): number;
  /** Looks anew at what is kept, by all windows. */
  count(location: Location): Promise<void>;
  keep(seen: Seen): Promise<void>;
  /** A file has another name, or a folder with the documents in it. */
  moved(from: Location, to: Location): Promise<void>;
  /** Gives their minutes to documents that somebody else renamed or moved. */
  bringHome(world: World): Promise<void>;
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
    async keep({ location, round, minutes, identity }) {
      await kept.own(location, identity);
      for (const minute of minutes) await kept.stamp(location, { round, minute });
      await count(location);
    },
    async moved(from, to) {
      // Not those that the library knows: it may have heard of the new name before us.
      const owned = (await kept.owners()).map(({ location }) => location);
      const moves = [...new Set([from, ...owned, ...counts.keys()])]
        .filter((location) => location === from || location.startsWith(`${from}/`))
        .map((location) => ({ from: location, to: to + location.slice(from.length) }));
      await kept.move(moves);
      for (const move of moves) await count(move.to);
    },
    async bringHome(world) {
      for (const { from, to } of await bringHome(kept, world)) {
        counts.delete(from);
        await count(to);
      }
    },
    onDidChange: changed.event,
    dispose: () => changed.dispose(),
  };
}

function sameCounts(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): boolean {
  return a.size === b.size && [...a].every(([round, minutes]) => b.get(round) === minutes);
}
