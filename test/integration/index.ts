import { join } from 'node:path';
import { format } from 'node:util';
import { runMocha } from '../../scripts/lib/mocha.mjs';
import { TEST_MARK } from '../../scripts/lib/test-mark.mjs';

/** One test, in milliseconds: the first one waits for a cold extension host. */
const TIMEOUT = 30_000;

const print = (...line: unknown[]): void => console.log(TEST_MARK + format(...line));

/** What the extension host calls: runs the bundle of all integration tests, which lies beside this one. */
export async function run(): Promise<void> {
  const count = await runMocha({
    suite: 'integration',
    files: [join(__dirname, 'integration.cjs')],
    timeout: TIMEOUT,
    print,
    grep: process.env['TEST_GREP'],
  }).catch((error: unknown) => {
    print(error); // the host keeps it to itself
    throw error;
  });
  if (count.failed > 0 || count.passed === 0) throw new Error(`${count.failed} integration tests failed`);
}
