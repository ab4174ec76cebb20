import { join } from 'node:path';
import { format } from 'node:util';
import { runMocha } from '../../scripts/lib/mocha.mjs';
import { TEST_MARK } from '../../scripts/lib/test-mark.mjs';

/** One test, in milliseconds: the first one waits for a cold extension host. */
const TIMEOUT = 30_000;

/** What the extension host calls: runs the bundle of all integration tests, which lies beside this one. */
export async function run(): Promise<void> {
  const print = console.log.bind(console);
  console.log = (...args: unknown[]) => print(TEST_MARK + format(...args));
  const { passed, failed } = await runMocha({
    suite: 'integration',
    files: [join(__dirname, 'integration.cjs')],
    timeout: TIMEOUT,
    grep: process.env['TEST_GREP'],
  });
  if (failed > 0 || passed === 0) throw new Error(`${failed} integration tests failed, ${passed} passed`);
}
