import { allDocuments, type ClientState } from '../store/state';
import { activeLocation } from './proseViews';

/** The clients as they are offered to the writer: the one whose document is in the active editor stands first. */
export function activeFirst(clients: readonly ClientState[]): readonly ClientState[] {
  const active = activeLocation();
  const isActive = (client: ClientState): boolean =>
    allDocuments(client).some(({ location }) => location === active);
  return [...clients.filter(isActive), ...clients.filter((client) => !isActive(client))];
}
