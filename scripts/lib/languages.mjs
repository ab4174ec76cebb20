/** Whether every language of the interface says everything. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messagesInSource } from './messages.mjs';
import { ROOT } from './root.mjs';

/** @returns {readonly import('./release.mjs').Row[]} */
export function languageRows() {
  const { messages } = messagesInSource();
  const keys = Object.keys(read('package.nls.json'));
  const languages = readdirSync(join(ROOT, 'l10n')).flatMap(
    (file) => /^bundle\.l10n\.([a-z-]+)\.json$/.exec(file)?.[1] ?? [],
  );
  return languages.map((language) => {
    const said = new Set(Object.keys(read(`l10n/bundle.l10n.${language}.json`)));
    const named = new Set(Object.keys(read(`package.nls.${language}.json`)));
    const missing = [...messages.filter((one) => !said.has(one)), ...keys.filter((one) => !named.has(one))];
    return {
      what: `language ${language}`,
      where: `l10n, package.nls.${language}.json`,
      found: `${said.size + named.size} texts`,
      fault: missing.length > 0 ? `${missing.length} are missing: npm run test:house names them` : null,
    };
  });
}

/** @param {string} file @returns {Record<string, string>} */
const read = (file) => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
