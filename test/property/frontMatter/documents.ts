import fc from 'fast-check';
import { filler, newPage } from './page';
import type { Place } from './page';
import { randomFrom } from './values';
import type { ValueMap } from './values';
import { writeBlockMap } from './writeYaml';

/** A Markdown file, or a YAML file, in some style. Places count from the start of the YAML. */
export interface Written {
  readonly text: string;
  readonly yaml: string;
  readonly offset: number;
  readonly prose: string;
  readonly places: readonly Place[];
}

const PROSE = [
  '',
  '\n# Draft\n\nOne long line.\n',
  'No break at the end',
  '---\n\nA rule first.\n',
  '\uFEFFodd\n',
];

/** Ordinary: block style as people write it, with comments. Wild: everything YAML has. */
export function writeDocument(root: ValueMap, seed: number, wild: boolean): Written {
  const random = randomFrom(seed ^ 0x5bd1e995);
  const eol = random() < 0.3 ? '\r\n' : '\n';
  const { yaml, places } = writeYaml(root, { seed, wild, eol });
  const bom = random() < 0.1 ? '\uFEFF' : '';
  const opening = `${bom}---${random() < 0.1 ? ' \t' : ''}${eol}`;
  const closing = `${random() < 0.15 ? '...' : '---'}${random() < 0.1 ? '  ' : ''}`;
  const prose = PROSE[Math.floor(random() * PROSE.length)] ?? '';
  const lastBreak = prose === '' && random() < 0.5 ? '' : eol;
  const text = opening + yaml + closing + lastBreak + prose.replaceAll('\n', eol);
  return {
    text,
    yaml,
    offset: opening.length,
    prose: lastBreak === '' ? '' : prose.replaceAll('\n', eol),
    places,
  };
}

/** A YAML text alone, as in a file of its own: sometimes without a last line break. */
export function writeYamlFile(root: ValueMap, seed: number, wild: boolean): Written {
  const random = randomFrom(seed ^ 0x2545f491);
  const eol = random() < 0.3 ? '\r\n' : '\n';
  const { yaml, places, kept } = writeYaml(root, { seed, wild, eol });
  const cut = !kept && random() < 0.4 && yaml.endsWith(eol) ? yaml.slice(0, -eol.length) : yaml;
  const start = random() < 0.1 ? '\uFEFF' : '';
  return { text: start + cut, yaml: cut, offset: start.length, prose: '', places };
}

function writeYaml(root: ValueMap, style: { seed: number; wild: boolean; eol: string }) {
  const page = newPage(style.seed, style.wild, style.eol);
  const column = page.wild && page.chance(0.05) ? 2 : 0;
  writeBlockMap(page, root, { path: [], column, fresh: true });
  const kept = page.afterKept;
  filler(page, column);
  return { yaml: page.text, places: page.places, kept };
}

export const seedValue = fc.nat(2 ** 31 - 1);
