/** What has to be right before a version goes to the Marketplace and to Open VSX, each with what to do where it is not. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MOST_BYTES, WANTED } from './contents.mjs';
import { HOSTS } from './host.mjs';
import { ROOT } from './root.mjs';

/** What the Marketplace knows (code.visualstudio.com/api/references/extension-manifest). */
const CATEGORIES = new Set([
  ...['AI', 'Azure', 'Chat', 'Data Science', 'Debuggers', 'Education', 'Extension Packs', 'Formatters'],
  ...['Keymaps', 'Language Packs', 'Linters', 'Machine Learning', 'Notebooks', 'Other'],
  ...['Programming Languages', 'SCM Providers', 'Snippets', 'Testing', 'Themes', 'Visualization'],
]);
const MOST_KEYWORDS = 30;

/** A side of the icon, in pixels: the least that the Marketplace takes. */
const ICON = 128;

/**
 * @typedef {object} Row
 * @property {string} what
 * @property {string} where a file
 * @property {string} found what it is
 * @property {string | null} fault what to do about it; null where all is well
 * @property {boolean} [waits] for a public repository: nothing can be done about it before
 */

/**
 * @typedef {object} Release what is looked at
 * @property {any} manifest package.json
 * @property {any} lock package-lock.json
 * @property {string} changelog
 * @property {string} readme
 * @property {Uint8Array | null} icon
 * @property {readonly string[]} files all that is in the package, with `/`, in lower case where vsce changes the case
 * @property {number} bytes of the package
 */

/** @param {Pick<Release, 'files' | 'bytes'>} made @returns {Release} the project as it is */
export function releaseOf(made) {
  const text = (/** @type {string} */ file) => readFileSync(join(ROOT, file), 'utf8');
  const manifest = JSON.parse(text('package.json'));
  const icon = join(ROOT, String(manifest.icon));
  return {
    manifest,
    lock: JSON.parse(text('package-lock.json')),
    changelog: text('CHANGELOG.md'),
    readme: text('README.md'),
    icon: existsSync(icon) ? readFileSync(icon) : null,
    ...made,
  };
}

/** @param {Release} release @returns {readonly Row[]} */
export const releaseRows = (release) => [
  ...aboutVersion(release),
  ...aboutPage(release),
  ...aboutReadme(release),
  ...aboutPackage(release),
];

/**
 * @param {string} what
 * @param {string} where
 * @param {string} found
 * @param {string | null | false} fault
 * @returns {Row}
 */
const row = (what, where, found, fault) => ({ what, where, found, fault: fault || null });

/** @param {Release} release @returns {Row[]} */
function aboutVersion({ manifest, lock, changelog }) {
  const { version = '', engines, devDependencies } = manifest;
  const [, newest = 'none', body = ''] = /^## (\S+)[^\n]*\n([^]*?)(?=^## |$(?![^]))/m.exec(changelog) ?? [];
  const types = String(devDependencies?.['@types/vscode']).replace(/^[~^]/, '');
  const oldest = String(engines?.vscode).replace(/^\^/, '');
  return [
    row(
      'version',
      'package.json',
      version,
      !/^\d+\.\d+\.\d+$/.test(version) && 'write three numbers: the Marketplace takes no others',
    ),
    row(
      'changes',
      'CHANGELOG.md',
      newest,
      (newest !== version || !/^- /m.test(body)) &&
        `say under “## ${version}”, above all others, what has changed for a writer`,
    ),
    row(
      'lock',
      'package-lock.json',
      lock.version,
      (lock.version !== version || lock.packages?.['']?.version !== version) &&
        'run `npm install --package-lock-only`',
    ),
    row(
      'oldest VS Code',
      'package.json',
      `${oldest}, types ${types}`,
      (!/^\d+\.\d+\.\d+$/.test(oldest) || minor(types) > minor(oldest)) &&
        'engines.vscode may not be older than @types/vscode',
    ),
    row(
      'tested in',
      'scripts/lib/host.mjs',
      HOSTS.oldest.vscode,
      minor(HOSTS.oldest.vscode) !== minor(oldest) && `the oldest host of the tests is not ${oldest}`,
    ),
  ];
}

/** `1.100.3` as 1100. @param {string} version */
function minor(version) {
  const [major = 0, second = 0] = version.split('.').map(Number);
  return major * 1_000 + second;
}

/** @param {Release} release @returns {Row[]} */
function aboutPage({ manifest, icon, files }) {
  const { categories = [], keywords = [], galleryBanner, capabilities } = manifest;
  const size = icon && pngSize(icon);
  const unknown = categories.filter((/** @type {string} */ one) => !CATEGORIES.has(one));
  const repository = manifest.repository?.url ?? manifest.repository;
  return [
    row(
      'names',
      'package.json',
      `${manifest.publisher}.${manifest.name}`,
      !(manifest.publisher && manifest.displayName && manifest.description) &&
        'publisher, displayName and description are what people see',
    ),
    row(
      'icon',
      String(manifest.icon),
      size ? `PNG, ${size.width} × ${size.height}` : 'no PNG',
      (size?.width !== size?.height || (size?.width ?? 0) < ICON) &&
        `a square PNG of at least ${ICON} pixels`,
    ),
    row(
      'categories',
      'package.json',
      categories.join(', '),
      (categories.length === 0 || unknown.length > 0) && `choose among ${[...CATEGORIES].join(', ')}`,
    ),
    row(
      'keywords',
      'package.json',
      keywords.join(', '),
      (keywords.length === 0 ||
        keywords.length > MOST_KEYWORDS ||
        new Set(keywords).size < keywords.length) &&
        `between 1 and ${MOST_KEYWORDS}, each once`,
    ),
    row(
      'banner',
      'package.json',
      galleryBanner?.color ?? 'none',
      !(/^#[\da-f]{6}$/i.test(galleryBanner?.color) && /^(dark|light)$/.test(galleryBanner?.theme)) &&
        'galleryBanner with color (#rrggbb) and theme (dark or light)',
    ),
    row(
      'licence',
      'LICENSE',
      manifest.license ?? 'none',
      !(manifest.license && files.some((file) => /^license/i.test(file))) &&
        'Open VSX takes nothing without: license in package.json, and the file',
    ),
    row(
      'trust',
      'package.json',
      capabilities ? 'declared' : 'none',
      !(capabilities?.untrustedWorkspaces && 'virtualWorkspaces' in capabilities) &&
        'say in capabilities what works in Restricted Mode and in virtual workspaces',
    ),
    row(
      'APIs',
      'package.json',
      manifest.enabledApiProposals ? 'proposed' : 'stable',
      manifest.enabledApiProposals && 'proposed APIs cannot be published',
    ),
    {
      ...row(
        'repository',
        'package.json',
        repository ?? 'none',
        !/^https:\/\//.test(repository) &&
          'once there is a public one: repository, bugs and homepage. vsce completes the addresses of pictures and links in the read-me with it',
      ),
      waits: !repository,
    },
  ];
}

/** @param {Uint8Array} bytes @returns {{width: number, height: number} | null} */
function pngSize(bytes) {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.length < 24 || view.toString('latin1', 1, 4) !== 'PNG') return null;
  return { width: view.readUInt32BE(16), height: view.readUInt32BE(20) };
}

/** @param {Release} release @returns {Row[]} */
function aboutReadme({ readme, manifest, files }) {
  const known = new Set(files.map((file) => file.toLowerCase()));
  const images = [...readme.matchAll(/!\[[^\]]*\]\(([^)\s]+)[^)]*\)|<img[^>]*\ssrc=["']?([^"'\s>]+)/g)].map(
    ([, markdown, html]) => markdown ?? html ?? '',
  );
  const links = [...readme.matchAll(/(?<!!)\[[^\]]*\]\(([^)#\s]+)[^)]*\)/g)].map(([, target = '']) => target);
  const isFar = (/** @type {string} */ target) => /^[a-z]+:/i.test(target);
  // VS Code shows the pictures of the repository: the package has none of them.
  const bad = images.filter(
    (one) =>
      (isFar(one) ? !one.startsWith('https://') : !existsSync(join(ROOT, one))) || /\.svg(\?|$)/i.test(one),
  );
  const near = [...images, ...links].filter((one) => !isFar(one));
  const dead = links.filter((one) => !isFar(one) && !known.has(one.toLowerCase()));
  return [
    row(
      'pictures of the read-me',
      'README.md',
      `${images.length}`,
      bad.length > 0 && `${bad.join(', ')}: in the project or at https, and no SVG`,
    ),
    row(
      'links of the read-me',
      'README.md',
      `${links.length}`,
      dead.length > 0 && `${dead.join(', ')}: not in the package`,
    ),
    {
      ...row(
        'read-me on the web',
        'README.md',
        `${near.length} of the package`,
        near.length > 0 &&
          !manifest.repository &&
          `${near.join(', ')} can be completed only with a public repository`,
      ),
      waits: true,
    },
  ];
}

/** @param {Release} release @returns {Row[]} */
function aboutPackage({ manifest, files, bytes }) {
  const known = new Set(files.map((file) => file.toLowerCase()));
  const strange = files.filter((file) => !WANTED.some((pattern) => pattern.test(file)));
  const steps = (manifest.contributes?.walkthroughs ?? []).flatMap(
    (/** @type {any} */ one) => one.steps ?? [],
  );
  const media = steps.flatMap((/** @type {any} */ { media: shown = {} }) =>
    [shown.image, shown.markdown, shown.svg]
      .flatMap((one) => (typeof one === 'object' ? Object.values(one ?? {}) : [one]))
      .filter(Boolean),
  );
  const lost = media.filter((/** @type {string} */ file) => !known.has(file.toLowerCase()));
  const mute = steps.filter(
    (/** @type {any} */ { media: shown }) => !shown || (shown.image && !shown.altText),
  );
  const needed = [
    'package.json',
    'readme.md',
    'changelog.md',
    'third-party-notices.txt',
    String(manifest.main).replace(/^\.\//, ''),
  ];
  const missing = needed.filter((file) => !known.has(file.toLowerCase()));
  return [
    row(
      'files',
      '.vscodeignore',
      `${files.length}`,
      (strange.length > 0 && `${strange.join(', ')}: what does not run stays out`) ||
        (missing.length > 0 && `${missing.join(', ')} should be in`),
    ),
    row(
      'walkthroughs',
      'package.json',
      `${steps.length} steps`,
      (lost.length > 0 && `${lost.join(', ')} is not in the package`) ||
        (mute.length > 0 && `${mute.length} steps have no media, or a picture without altText`),
    ),
    row(
      'size',
      'the package',
      `${bytes} bytes`,
      bytes >= MOST_BYTES &&
        `at most ${MOST_BYTES}: unzip -v shows what is large; pictures: npm run pictures:shrink`,
    ),
  ];
}
