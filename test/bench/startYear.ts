/** Puts a busy year into the folder that is named, for `start.mjs`. */
import { writeSleepingYear } from '../support/year/write';
import { makeYear } from '../support/year/year';

writeSleepingYear(makeYear(), process.argv[2] ?? '');
