/** Reads package.json for the tests that hold it against something. */

/** Keys of the manifest whose text is a path in the extension. */
const PATH_KEYS = new Set([
  'main',
  'browser',
  'icon',
  'path',
  'light',
  'dark',
  'hc',
  'hcLight',
  'image',
  'markdown',
  'svg',
  'url',
]);

/** Every file that a manifest names, relative to the extension, with `/`; without the `./` and product icons. */
export function filesNamedIn(manifest: unknown, key = ''): string[] {
  if (typeof manifest === 'string') {
    const isPath = PATH_KEYS.has(key) && !manifest.startsWith('$(');
    return isPath ? [manifest.replace(/^\.\//, '')] : [];
  }
  if (typeof manifest !== 'object' || manifest === null) return [];
  return Object.entries(manifest).flatMap(([name, value]) =>
    filesNamedIn(value, Array.isArray(manifest) ? key : name),
  );
}

/** Every `%key%` in a manifest. */
export function translationsIn(manifest: unknown): string[] {
  return [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map((match) => match[1] ?? '');
}
