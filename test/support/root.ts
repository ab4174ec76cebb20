/** The absolute path of the project's folder, wherever a bundled test runs from. */
export { ROOT, TEST_OUT } from '../../scripts/lib/root.mjs';
