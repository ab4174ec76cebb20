/** What may be in the package, and how large it may be. */

/** The package, in bytes: a megabyte, by the smaller of its two readings. A slow line fetches it in some seconds. */
export const MOST_BYTES = 1_000_000;

/** Every path that may be in the package; making it adds two of its own. */
export const WANTED = [
  /^\[Content_Types\]\.xml$/,
  /^(extension)?\.vsixmanifest$/,
  /^package\.json$/,
  /^package\.nls(\.[a-z-]+)?\.json$/,
  /^(readme|changelog|security)\.md$/i,
  /^license(\.txt|\.md)?$/i,
  /^third-party-notices\.txt$/i,
  /^dist\/(chunks\/)?[\w-]+\.(js|css)$/i,
  /^l10n\/bundle\.l10n(\.[a-z-]+)?\.json$/,
  /^media\/(icons|sample|walkthrough)\//,
  /^schemas\/[a-z]+\.schema\.json$/,
  /^snippets\/.*\.code-snippets$/,
];
