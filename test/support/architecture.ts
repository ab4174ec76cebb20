import { builtinModules } from 'node:module';

/** One file imports another, or a package. Paths from the project's folder, with `/`. */
export interface Import {
  readonly from: string;
  /** A path under src/, or the name of a module outside. */
  readonly to: string;
  /** By `import()`, when it is first used. */
  readonly late?: boolean;
}

/** Each layer, and the layers it may import besides itself. */
const BELOW = {
  core: [],
  formats: ['core'],
  store: ['core'],
  node: ['core'],
  cli: ['core', 'formats', 'store', 'node'],
  host: ['core', 'formats', 'store'],
  features: ['core', 'formats', 'store', 'host', 'node'],
  extension: ['core', 'store', 'host', 'features'],
} as const;
type Layer = keyof typeof BELOW;

const WITH_EDITOR: readonly Layer[] = ['host', 'features', 'extension'];
const WITH_NODE: readonly Layer[] = ['node', 'cli'];

/** `src/core/text.ts` is in core, `src/cli.ts` and `src/cli/status.ts` in cli; null for a file that is in no layer. */
function layerOf(file: string): Layer | null {
  const name = /^src\/([^/.]+)/.exec(file)?.[1];
  return name !== undefined && name in BELOW ? (name as Layer) : null;
}

const featureOf = (file: string): string | undefined => /^src\/features\/([^/]+)\//.exec(file)?.[1];

const isNode = (name: string): boolean => name.startsWith('node:') || builtinModules.includes(name);

/** What is wrong with one import, in words; null when nothing is. */
function fault({ from, to, late }: Import): string | null {
  const layer = layerOf(from);
  if (layer === null) return `${from} is in no layer`;
  if (!to.startsWith('src/')) return outsideFault(layer, from, to);
  const target = layerOf(to);
  const below: readonly Layer[] = BELOW[layer];
  if (target !== layer && (target === null || !below.includes(target)))
    return `${from} (${layer}) imports ${to}`;
  if (target === 'formats' && layer !== 'formats' && late === false)
    return `${from} does not wait until ${to} is used`;
  const [feature, other] = [featureOf(from), featureOf(to)];
  if (feature !== undefined && other !== undefined && feature !== other) {
    return `${from} imports another feature: ${to}`;
  }
  return null;
}

function outsideFault(layer: Layer, from: string, to: string): string | null {
  if (to === 'vscode' && !WITH_EDITOR.includes(layer)) return `${from} (${layer}) imports vscode`;
  if (isNode(to) && !WITH_NODE.includes(layer)) return `${from} (${layer}) imports ${to}`;
  return null;
}

/** Import cycles, each once, as `a -> b -> a`. */
export function cycles(imports: readonly Import[]): string[] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to]);
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) found.push([...path.slice(start), file].join(' -> '));
    if (start >= 0 || done.has(file)) return;
    for (const next of targets.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of targets.keys()) visit(file, []);
  return found;
}

/** Everything that breaks the directions of CONTRIBUTING.md, in words. */
export function violations(imports: readonly Import[]): string[] {
  const faults = imports.map(fault).filter((found) => found !== null);
  return [...new Set([...faults, ...cycles(imports)])];
}
