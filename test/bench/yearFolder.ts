/** Puts a busy year into the folder that is named, for `yearWindow.mjs`. */
import { writeYear } from '../support/year/write';
import { makeYear } from '../support/year/year';

writeYear(makeYear(), process.argv[2] ?? '');
