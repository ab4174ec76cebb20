import { nowOf } from '../../core/calendar/moments';
import { clientPicture } from '../../core/picture/picture';
import { reasonsToTalk, type TalkReason } from '../../core/picture/talk';
import type { App } from '../../host/app';
import { factText, reasonText } from '../../host/clientFacts';
import { readSettings } from '../../host/settings';
import { pictured, pictureInput } from '../../store/picture';
import { allDocuments, type ClientState } from '../../store/state';

export function talkReasons(client: ClientState): readonly TalkReason[] {
  return reasonsToTalk({ documents: allDocuments(client).map(pictured) }, readSettings().talk);
}

/** What the record says about working with the client, a line for each fact. */
export function pictureOf(app: App, client: ClientState): string {
  const facts = clientPicture(pictureInput(client, nowOf(app.ports.clock.now()).day));
  return [...facts.map(factText), ...talkReasons(client).map(reasonText)].join('\n');
}
