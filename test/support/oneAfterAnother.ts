/**
 * For a suite whose tests tell one story: the first that fails is the last that is tried. (Not Mocha's `bail`: that leaves
 * out the whole suite, silently, when a test of any other suite failed before.)
 */
export function oneAfterAnother(): void {
  let broken: string | undefined;
  afterEach('remember a failure', function () {
    if (this.currentTest?.state === 'failed') broken ??= this.currentTest.title;
  });
  beforeEach('go on only after success', () => {
    if (broken !== undefined) throw new Error(`not tried, because this failed: ${broken}`);
  });
}
