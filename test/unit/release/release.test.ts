import assert from 'node:assert/strict';
import { MOST_BYTES } from '../../../scripts/lib/contents.mjs';
import { releaseOf, releaseRows, type Release } from '../../../scripts/lib/release.mjs';

/** Files as they are in the package; the project's own manifest and texts. */
const FILES = [
  'package.json',
  'readme.md',
  'changelog.md',
  'LICENSE.txt',
  'THIRD-PARTY-NOTICES.txt',
  'dist/extension.js',
];

interface Manifest {
  version: string;
  keywords: string[];
  contributes: Record<string, unknown>;
  [key: string]: unknown;
}

const project = releaseOf({ files: FILES, bytes: 1 });

/** The release as it would be, changed. */
function changed(
  change: (release: { -readonly [K in keyof Release]: Release[K] }, manifest: Manifest) => void,
): Release {
  const release = { ...project };
  const manifest = structuredClone(release.manifest) as Manifest;
  // Walkthroughs bring pictures of their own.
  delete manifest.contributes['walkthroughs'];
  release.readme = '![The overview](media/readme/overview.png) and [what has changed](CHANGELOG.md)';
  release.manifest = manifest;
  change(release, manifest);
  return release;
}

const faults = (release: Release): readonly string[] =>
  releaseRows(release)
    .filter(({ fault, waits }) => fault !== null && waits !== true)
    .map(({ what }) => what);

describe('a release', () => {
  it('is right as it is, but for what waits for a public repository', () => {
    const rows = releaseRows(changed(() => undefined));
    assert.deepEqual(
      rows.filter(({ fault }) => fault !== null).map(({ what, waits }) => [what, waits]),
      [
        ['repository', true],
        ['read-me on the web', true],
      ],
    );
  });

  it('has nothing to wait for once there is a repository', () => {
    const release = changed((_, manifest) => (manifest['repository'] = 'https://git.example/rounds'));
    assert.deepEqual(
      releaseRows(release).filter(({ fault }) => fault !== null),
      [],
    );
  });

  const wrong: readonly [string, string, Parameters<typeof changed>[0]][] = [
    ['a version that the changes do not tell', 'changes', (_, manifest) => (manifest.version = '0.2.0')],
    ['a version with words in it', 'version', (_, manifest) => (manifest.version = '1.0.0-beta')],
    [
      'a version without a change',
      'changes',
      (release) => (release.changelog = '# What has changed\n\n## 0.1.0\n'),
    ],
    [
      'a lock of another version',
      'lock',
      (release) => (release.lock = { ...(release.lock as object), version: '0.0.9' }),
    ],
    [
      'types newer than the oldest VS Code',
      'oldest VS Code',
      (_, manifest) => (manifest['devDependencies'] = { '@types/vscode': '~1.101.0' }),
    ],
    [
      'an oldest VS Code that is not tested',
      'tested in',
      (_, manifest) => (manifest['engines'] = { vscode: '^1.101.0' }),
    ],
    ['no icon', 'icon', (release) => (release.icon = null)],
    [
      'an icon that is no PNG',
      'icon',
      (release) => (release.icon = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')),
    ],
    ['a made-up category', 'categories', (_, manifest) => (manifest['categories'] = ['Writing'])],
    ['a keyword twice', 'keywords', (_, manifest) => manifest.keywords.push('writing')],
    ['no banner', 'banner', (_, manifest) => delete manifest['galleryBanner']],
    ['no licence', 'licence', (_, manifest) => delete manifest['license']],
    ['proposed APIs', 'APIs', (_, manifest) => (manifest['enabledApiProposals'] = ['x'])],
    [
      'a picture that is not there',
      'pictures of the read-me',
      (release) => (release.readme = '![x](media/readme/gone.png)'),
    ],
    [
      'a picture from a plain address',
      'pictures of the read-me',
      (release) => (release.readme = '![x](http://example.org/x.png)'),
    ],
    [
      'an SVG',
      'pictures of the read-me',
      (release) => (release.readme = '<img src="https://example.org/x.svg">'),
    ],
    [
      'a link to a file that is not there',
      'links of the read-me',
      (release) => (release.readme = '[x](CONTRIBUTING.md)'),
    ],
    ['a test in the package', 'files', (release) => (release.files = [...FILES, 'test/unit/x.test.ts'])],
    [
      'a source map in the package',
      'files',
      (release) => (release.files = [...FILES, 'dist/extension.js.map']),
    ],
    ['no notices', 'files', (release) => (release.files = FILES.filter((file) => !/NOTICES/.test(file)))],
    [
      'a step whose picture is not there',
      'walkthroughs',
      (_, manifest) =>
        (manifest.contributes['walkthroughs'] = [
          { steps: [{ media: { markdown: 'media/walkthrough/gone.md' } }] },
        ]),
    ],
    [
      'a picture without words for it',
      'walkthroughs',
      (_, manifest) =>
        (manifest.contributes['walkthroughs'] = [
          { steps: [{ media: { image: 'media/walkthrough/log.png' } }] },
        ]),
    ],
    ['a megabyte', 'size', (release) => (release.bytes = MOST_BYTES)],
  ];
  for (const [name, what, change] of wrong) {
    it(`would not go out with ${name}`, () => {
      assert.ok(faults(changed(change)).includes(what), `only: ${faults(changed(change)).join(', ')}`);
    });
  }
});
