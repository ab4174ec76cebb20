/** Begins every line that the tests in an extension host print: the console there is shared. Not visible in a terminal. */
export const TEST_MARK = '\u2063';
