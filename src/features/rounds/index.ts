import type { App } from '../../host/app';
import { registerApproval } from './approve';
import { registerCommentStatus } from './commentStatus';
import { registerLogFeedback } from './logFeedback';
import { registerRating } from './rate';
import { registerSend } from './send';
import { registerTrack } from './track';

/** The actions that write the record: track, send, log, settle, rate, approve. */
export function register(app: App): void {
  registerTrack(app);
  registerSend(app);
  registerLogFeedback(app);
  registerCommentStatus(app);
  registerRating(app);
  registerApproval(app);
}
