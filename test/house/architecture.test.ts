import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, posix, sep } from 'node:path';
import ts from 'typescript';
import type * as Builder from '../../esbuild.js';
import { cycles, type Import, violations } from '../support/architecture';
import { ROOT } from '../support/root';

/** esbuild's own account of what is imported; only what remains after types are gone. */
async function bundledImports(): Promise<Import[]> {
  const { importGraph } = createRequire(join(ROOT, 'esbuild.js'))('./esbuild.js') as typeof Builder;
  const { inputs } = await importGraph();
  return Object.entries(inputs).flatMap(([from, { imports }]) =>
    imports.map(({ path, kind }) => ({ from, to: path, late: kind === 'dynamic-import' })),
  );
}

const sourcesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.split(sep).join('/')}`)
    .filter((file) => file.endsWith('.ts'));

const sources = sourcesIn('src');
const pages = sourcesIn('media');

/** What is written, type-only imports included. */
function writtenImports(from: string): Import[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(ROOT, from), 'utf8'));
  return importedFiles.map(({ fileName }) => ({ from, to: resolved(from, fileName) }));
}

function resolved(from: string, name: string): string {
  if (!name.startsWith('.')) return name;
  const path = posix.join(posix.dirname(from), name);
  return (
    [path, `${path}.ts`, `${path}/index.ts`].find((file) => sources.includes(file) || pages.includes(file)) ??
    path
  );
}

/** All sources are read and parsed: a second on a busy machine. In milliseconds. */
const TIMEOUT = 120_000;

describe('the architecture', function () {
  this.timeout(TIMEOUT);

  it('runs one way, as bundled', async () => {
    const imports = await bundledImports();
    assert.ok(imports.some(({ from, to }) => from === 'src/extension.ts' && to.startsWith('src/features/')));
    assert.deepEqual(violations(imports), []);
  });

  it('runs one way, as written', () => {
    const imports = sources.flatMap(writtenImports);
    assert.ok(imports.length > sources.length);
    assert.deepEqual(violations(imports), []);
  });

  it('has no circle in the pages, types included', () => {
    const imports = pages.flatMap(writtenImports);
    assert.ok(imports.length > pages.length);
    assert.deepEqual(cycles(imports), []);
  });

  const bad: readonly [string, readonly Import[], string][] = [
    [
      'vscode in core',
      [{ from: 'src/core/text.ts', to: 'vscode' }],
      'src/core/text.ts (core) imports vscode',
    ],
    [
      'vscode in the store',
      [{ from: 'src/store/a.ts', to: 'vscode' }],
      'src/store/a.ts (store) imports vscode',
    ],
    ['vscode in the cli', [{ from: 'src/cli/a.ts', to: 'vscode' }], 'src/cli/a.ts (cli) imports vscode'],
    ['node: in core', [{ from: 'src/core/a.ts', to: 'node:fs' }], 'src/core/a.ts (core) imports node:fs'],
    [
      'node: in a feature',
      [{ from: 'src/features/x/a.ts', to: 'node:fs' }],
      'src/features/x/a.ts (features) imports node:fs',
    ],
    ['fs in the store', [{ from: 'src/store/a.ts', to: 'fs' }], 'src/store/a.ts (store) imports fs'],
    [
      'core on the store',
      [{ from: 'src/core/a.ts', to: 'src/store/b.ts' }],
      'src/core/a.ts (core) imports src/store/b.ts',
    ],
    [
      'the host on a feature',
      [{ from: 'src/host/a.ts', to: 'src/features/x/b.ts' }],
      'src/host/a.ts (host) imports src/features/x/b.ts',
    ],
    [
      'the cli on the host',
      [{ from: 'src/cli.ts', to: 'src/host/b.ts' }],
      'src/cli.ts (cli) imports src/host/b.ts',
    ],
    [
      'a feature on another',
      [{ from: 'src/features/x/a.ts', to: 'src/features/y/b.ts' }],
      'src/features/x/a.ts imports another feature: src/features/y/b.ts',
    ],
    [
      'anything on extension.ts',
      [{ from: 'src/features/x/a.ts', to: 'src/extension.ts' }],
      'src/features/x/a.ts (features) imports src/extension.ts',
    ],
    [
      'a cycle',
      [
        { from: 'src/core/a.ts', to: 'src/core/b.ts' },
        { from: 'src/core/b.ts', to: 'src/core/c.ts' },
        { from: 'src/core/c.ts', to: 'src/core/b.ts' },
      ],
      'src/core/b.ts -> src/core/c.ts -> src/core/b.ts',
    ],
    [
      'a format that is loaded at once',
      [{ from: 'src/cli/a.ts', to: 'src/formats/docx/index.ts', late: false }],
      'src/cli/a.ts does not wait until src/formats/docx/index.ts is used',
    ],
    [
      'a product that is loaded with VS Code',
      [{ from: 'src/activate.ts', to: 'src/extension.ts', late: false }],
      'src/activate.ts does not wait until src/extension.ts is used',
    ],
    ['a file in no layer', [{ from: 'src/util/a.ts', to: 'yaml' }], 'src/util/a.ts is in no layer'],
  ];
  for (const [name, imports, message] of bad) {
    it(`would notice ${name}`, () => assert.deepEqual(violations(imports), [message]));
  }
});

const text = (file: string): string => readFileSync(join(ROOT, file), 'utf8').trimEnd();

describe('the offsets of spans', () => {
  it('are small integers: with one that is not, V8 boxes those of all spans of the program', () => {
    const other = /\b(start|end): -?(Infinity|NaN|Number\.M)/;
    assert.match('const NO_SPAN = { start: Infinity, end: Infinity };', other);
    assert.deepEqual(
      sources.filter((file) => other.test(text(file))),
      [],
    );
  });
});

describe('the sizes of CONTRIBUTING.md', function () {
  this.timeout(TIMEOUT);

  const quantile = (sizes: readonly number[], share: number): number =>
    [...sizes].sort((a, b) => a - b)[Math.ceil(sizes.length * share) - 1] ?? 0;

  it('hold for files', () => {
    const sizes = sources.map((file) => text(file).split('\n').length);
    assert.ok(quantile(sizes, 0.5) <= 90, `half of the files have up to ${quantile(sizes, 0.5)} lines`);
    assert.ok(quantile(sizes, 0.9) <= 200, `nine of ten files have up to ${quantile(sizes, 0.9)} lines`);
    assert.ok(quantile(sizes, 1) <= 300, `the longest file has ${quantile(sizes, 1)} lines`);
  });

  it('hold for functions', () => {
    const sizes = sources.flatMap((file) => functionSizes(text(file)));
    assert.ok(quantile(sizes, 0.5) <= 10, `half of the functions have up to ${quantile(sizes, 0.5)} lines`);
    assert.ok(quantile(sizes, 0.95) <= 40, `95 of 100 functions have up to ${quantile(sizes, 0.95)} lines`);
  });
});

/** Lines of each named function, method and arrow function with a body, from its first line to its last. */
function functionSizes(text: string): number[] {
  const source = ts.createSourceFile('file.ts', text, ts.ScriptTarget.ES2022, true);
  const sizes: number[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined) {
      const line = (position: number): number => source.getLineAndCharacterOfPosition(position).line;
      sizes.push(line(node.getEnd()) - line(node.getStart()) + 1);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return sizes;
}
