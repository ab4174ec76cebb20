import type { App } from '../../host/app';
import { registerCompletion } from './completion';
import { registerFolding } from './folding';
import { registerHover } from './hover';
import { registerLenses } from './lenses';

/** The front matter in the editor: out of the way while reading, and of help while writing in it. */
export function register(app: App): void {
  registerFolding(app);
  registerHover(app);
  registerCompletion(app);
  registerLenses(app);
}
