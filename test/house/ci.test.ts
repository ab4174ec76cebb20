import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { parse } from 'yaml';
import { HOSTS } from '../../scripts/lib/host.mjs';
import { ROOT } from '../support/root';

interface Job {
  readonly strategy?: {
    readonly matrix: { readonly os: readonly string[]; readonly version: readonly string[] };
  };
  readonly steps: readonly { readonly run?: string; readonly uses?: string }[];
}

describe('the public CI', () => {
  const text = readFileSync(join(ROOT, '.github/workflows/ci.yml'), 'utf8');
  const { jobs, permissions } = parse(text) as {
    readonly jobs: Readonly<Record<string, Job>>;
    readonly permissions: Readonly<Record<string, string>>;
  };
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };

  it('is what GitHub’s own reader understands, down to the names in conditions', async () => {
    const { context, value } = parseWorkflow({ name: 'ci.yml', content: text }, new NoOperationTraceWriter());
    assert.deepEqual(context.errors.getErrors().map(String), []);
    assert.ok(value);
    const { errors, jobs: read } = await convertWorkflowTemplate(context, value);
    assert.deepEqual([errors, read.length], [undefined, Object.keys(jobs).length]);
  });

  it('runs scripts that there are', () => {
    const run = Object.values(jobs).flatMap(({ steps }) => steps.flatMap((step) => step.run ?? []));
    const named = run.flatMap((line) => /npm (?:run )?(?!ci\b|run\b)([\w:-]+)/.exec(line)?.[1] ?? []);
    assert.ok(named.includes('test') && named.includes('test:desktop') && named.includes('release:check'));
    assert.deepEqual(
      named.filter((name) => !Object.hasOwn(scripts, name)),
      [],
    );
  });

  it('has a desktop VS Code on three systems, the oldest supported and the newest', () => {
    const matrix = jobs['desktop']?.strategy?.matrix;
    assert.deepEqual(matrix?.os, ['ubuntu-latest', 'windows-latest', 'macos-latest']);
    assert.deepEqual(matrix.version, [HOSTS.oldest.vscode, 'stable']);
  });

  it('may read, and nothing else', () => {
    assert.deepEqual(permissions, { contents: 'read' });
    assert.doesNotMatch(text, /secrets\.|pull_request_target/);
  });
});

describe('the table of who could send a bad file', () => {
  const text = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
  const [, table = ''] = /## Who could send a bad file\n([^]*?)\n## /.exec(text) ?? [];
  const rows = table.split('\n').filter((line) => /^\| (?!From|---)/.test(line));

  it('names for each a test that there is', () => {
    assert.ok(rows.length > 0);
    for (const row of rows) {
      const tests = [...row.matchAll(/`(test\/[^`]+)`/g)].map(([, file = '']) => file);
      assert.ok(tests.length > 0, row);
      assert.deepEqual(
        tests.filter((file) => !existsSync(join(ROOT, file))),
        [],
      );
    }
  });
});
