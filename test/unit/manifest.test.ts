import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS, CONTEXTS, SETTINGS, VIEWS } from '../../src/host/ids';
import { filesNamedIn, translationsIn } from '../support/manifest';
import { ROOT } from '../support/root';

interface CommandEntry {
  readonly command: string;
  readonly title: string;
  readonly category?: string;
  readonly enablement?: string;
}
interface MenuEntry {
  readonly command?: string;
  readonly when?: string;
}
interface Manifest {
  readonly contributes: {
    readonly commands: readonly CommandEntry[];
    readonly menus: Readonly<Record<string, readonly MenuEntry[]>>;
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
  };
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
const manifest = readJson('package.json') as Manifest;
const english = readJson('package.nls.json') as Readonly<Record<string, string>>;
const { commands, menus, configuration, views } = manifest.contributes;

const sorted = (names: Iterable<string>): string[] => [...names].sort();
const translated = (text = ''): string => text.replace(/^%(.+)%$/, (_, key: string) => english[key] ?? '');

describe('package.json and the code', () => {
  it('name the same commands', () => {
    assert.deepEqual(sorted(commands.map(({ command }) => command)), sorted(Object.values(COMMANDS)));
  });

  it('name the same settings', () => {
    assert.deepEqual(sorted(Object.keys(configuration.properties)), sorted(Object.values(SETTINGS)));
  });

  it('name the same views', () => {
    const ids = Object.values(views).flatMap((list) => list.map(({ id }) => id));
    assert.deepEqual(sorted(ids), sorted(Object.values(VIEWS)));
  });

  it('ask only for context keys that the code sets, and use each', () => {
    const ours = new RegExp(
      `\\b(${Object.values(CONTEXTS)
        .map((key) => key.replace('.', '\\.'))
        .join('|')})\\b`,
      'g',
    );
    const clauses = conditions();
    const used = new Set(clauses.flatMap((clause) => clause.match(ours) ?? []));
    assert.deepEqual(sorted(used), sorted(Object.values(CONTEXTS)));
    const unknown = clauses
      .map((clause) => clause.replace(ours, '').replace(/view (==|=~|!=) \S+/g, ''))
      .filter((clause) => clause.includes('revisionRounds.'));
    assert.deepEqual(unknown, []);
  });
});

describe('package.json', () => {
  it('gives every command the category Rounds and a title', () => {
    for (const { command, title, category } of commands) {
      assert.equal(translated(category), 'Rounds', command);
      assert.match(translated(title), /^\p{Lu}/u, command);
    }
  });

  it('says of every command when it can be used', () => {
    const inPalette = new Set(
      (menus['commandPalette'] ?? []).filter(({ when }) => when !== undefined).map(({ command }) => command),
    );
    const always = commands.filter(
      ({ command, enablement }) => enablement === undefined && !inPalette.has(command),
    );
    assert.deepEqual(always, []);
  });

  it('lets no workspace name a program: such a setting is the person’s own, of this computer', () => {
    const programs = Object.entries(configuration.properties).filter(([name]) =>
      /browser|path|program|executable/i.test(name),
    );
    assert.deepEqual(
      programs.map(([name, setting]) => [name, (setting as { readonly scope?: string }).scope]),
      [[SETTINGS.browser, 'machine']],
    );
  });

  it('puts only its own commands into menus', () => {
    const own = new Set<string>(Object.values(COMMANDS));
    const strangers = Object.values(menus)
      .flat()
      .map(({ command }) => command)
      .filter((command) => command !== undefined && !own.has(command));
    assert.deepEqual(strangers, []);
  });

  it('names only files that exist (dist/ is built)', () => {
    const named = filesNamedIn(manifest).filter((file) => !file.startsWith('dist/'));
    assert.ok(named.length > 0);
    assert.deepEqual(
      named.filter((file) => !existsSync(join(ROOT, file))),
      [],
    );
  });

  it('uses every translation, and none that is missing', () => {
    assert.deepEqual(sorted(new Set(translationsIn(manifest))), sorted(Object.keys(english)));
  });
});

/** Every `when` and `enablement` in the manifest. */
function conditions(): string[] {
  const found: string[] = [];
  JSON.stringify(manifest, (key, value: unknown) => {
    if ((key === 'when' || key === 'enablement') && typeof value === 'string') found.push(value);
    return value;
  });
  return found;
}
