import assert from 'node:assert/strict';
import { createRequire, builtinModules } from 'node:module';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as Builder from '../../esbuild.js';
import { ROOT } from '../support/root';

/** The whole product is bundled: seconds on a busy machine. In milliseconds. */
const TIMEOUT = 60_000;

/** In a browser without a server, a web worker runs one file, and there is no Node. */
describe('the bundle for the web', function () {
  this.timeout(TIMEOUT);
  let graph: Awaited<ReturnType<typeof Builder.webGraph>>;

  before(async () => {
    const { webGraph } = createRequire(join(ROOT, 'esbuild.js'))('./esbuild.js') as typeof Builder;
    graph = await webGraph();
  });
  const sources = (): readonly string[] => Object.keys(graph.inputs);

  it('is one file that asks for nothing but the editor', () => {
    const [file, ...others] = Object.entries(graph.outputs);
    assert.deepEqual(others, []);
    assert.equal(file?.[0], 'dist/web/extension.js');
    assert.deepEqual([...new Set(file?.[1].imports.map(({ path }) => path))], ['vscode']);
  });

  it('has nothing of Node in it, also in libraries', () => {
    const asked = Object.entries(graph.inputs).flatMap(([from, { imports }]) =>
      imports.map(({ path }) => ({ from, path })),
    );
    const ofNode = asked.filter(({ path }) => path.startsWith('node:') || builtinModules.includes(path));
    assert.ok(asked.length > sources().length / 2);
    assert.deepEqual(ofNode, []);
  });

  it('uses nothing of its own that only Node has', () => {
    const ours = sources().filter((file) => file.startsWith('src/'));
    const OF_NODE = /\.unref\(|\b(Buffer|setImmediate|__dirname|__filename)\b|\bprocess\./;
    assert.ok(ours.length > 0);
    assert.deepEqual(
      ours.filter((file) => OF_NODE.test(readFileSync(join(ROOT, file), 'utf8'))),
      [],
    );
  });

  it('has all the rooms in it that are loaded when they are first used', () => {
    for (const room of readdirSync(join(ROOT, 'src/formats')))
      assert.ok(sources().includes(`src/formats/${room}/index.ts`), room);
  });

  it('has what takes the place of what needs Node, and not that', () => {
    const replaced = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
      .map((file) => `src/${file.replaceAll('\\', '/')}`)
      .filter((file) => file.endsWith('.web.ts'));
    assert.ok(replaced.length > 0);
    for (const file of replaced) {
      assert.ok(sources().includes(file), file);
      assert.ok(!sources().includes(file.replace('.web.ts', '.ts')), file);
    }
  });
});
