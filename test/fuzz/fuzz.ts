import { parseArgs } from 'node:util';
import { growthTable } from './growth';
import { Worker } from './parent';
import { table } from './table';
import { TARGETS } from './targets';

/** The long run: see CONTRIBUTING.md. */
async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '300' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
      only: { type: 'string' },
      case: { type: 'string' },
      from: { type: 'string', default: '0' },
      short: { type: 'boolean', default: false },
      growth: { type: 'boolean', default: false },
      bundle: { type: 'string', default: '' },
    },
  });
  const targets = TARGETS.filter(({ name }) => values.only === undefined || name === values.only);
  if (targets.length === 0)
    throw new RangeError(`--only takes one of ${TARGETS.map(({ name }) => name).join(', ')}.`);
  if (values.growth) return growthTable(targets);
  const seed = Number(values.seed);
  const seconds = Number(values.seconds) / targets.length;
  const from = Number(values.case ?? values.from);
  console.log(`Seed ${seed}. Each of ${targets.length} targets has ${seconds.toFixed(0)} seconds.`);
  const worker = new Worker(values.bundle);
  const rows = [];
  for (const target of targets) {
    const cases = values.case === undefined ? Number.MAX_SAFE_INTEGER : 1;
    const { short } = values;
    const wanted = { target: target.name, seed, seconds, cases, timed: true, from, short };
    rows.push({ target, told: await worker.fuzz(wanted) });
    worker.close();
  }
  console.log(table(rows, seed, values.short));
  return rows.every(({ told }) => told.tried > 0 && told.faults.length === 0);
}

main().then(
  (clean) => {
    process.exitCode = clean ? 0 : 1;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  },
);
