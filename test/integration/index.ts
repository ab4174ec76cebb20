import { join } from 'node:path';
import { runMocha } from '../../scripts/lib/mocha.mjs';

/** One test, in milliseconds: the first one waits for a cold extension host. */
const TIMEOUT = 30_000;

/** What the extension host calls: runs the bundle of all integration tests, which lies beside this one. */
export async function run(): Promise<void> {
  const { passed, failed } = await runMocha({
    suite: 'integration',
    files: [join(__dirname, 'integration.cjs')],
    timeout: TIMEOUT,
    grep: process.env['TEST_GREP'],
  });
  if (failed > 0 || passed === 0) throw new Error(`${failed} integration tests failed, ${passed} passed`);
}
