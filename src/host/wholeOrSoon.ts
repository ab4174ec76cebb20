import type { Location } from '../store/ports';
import type { WholeState } from '../store/state';
import type { WorkspaceLibrary } from './workspaceLibrary';

/** All that a document says, where it is at hand. Where it has to be read, `again` is run as soon as it was. */
export function wholeOrSoon(
  library: WorkspaceLibrary,
  location: Location,
  again: () => void,
): WholeState | null {
  const whole = library.whole(location);
  if (!whole && library.state.documents.has(location))
    void library.read(location).then((found) => {
      if (found) again();
    });
  return whole;
}
