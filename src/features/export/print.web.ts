import { fail } from '../../core/problem';
import { say } from '../../core/said';
import type * as onComputer from './print';

/** Takes the place of `print.ts` in the bundle for the web, where no program can be started. */

export const canPrint: typeof onComputer.canPrint = () => false;

export const print: typeof onComputer.print = () =>
  Promise.resolve(
    fail(
      'cannot-write',
      say('No browser can be started from here. Export a web page, and print it yourself.'),
    ),
  );
