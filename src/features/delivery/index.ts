import type { App } from '../../host/app';
import { registerCleanText } from './clean';
import { registerLeakCheck } from './leaks';

/** The ways out: the text without what is between writer and client, and a check that nothing of it is published. */
export function register(app: App): void {
  registerCleanText(app);
  registerLeakCheck(app);
}
