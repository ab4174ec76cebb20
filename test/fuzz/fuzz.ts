import { parseArgs } from 'node:util';
import { fuzz } from './parent';
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
      bundle: { type: 'string', default: '' },
    },
  });
  const targets = TARGETS.filter(({ name }) => values.only === undefined || name === values.only);
  if (targets.length === 0)
    throw new RangeError(`--only takes one of ${TARGETS.map(({ name }) => name).join(', ')}.`);
  const seed = Number(values.seed);
  const seconds = Number(values.seconds) / targets.length;
  const from = Number(values.case ?? values.from);
  console.log(`Seed ${seed}. Each of ${targets.length} targets has ${seconds.toFixed(0)} seconds.`);
  const rows = [];
  for (const target of targets) {
    const cases = values.case === undefined ? Number.MAX_SAFE_INTEGER : 1;
    rows.push({
      target,
      told: await fuzz(values.bundle, { target: target.name, seed, seconds, cases, timed: true, from }),
    });
  }
  console.log(table(rows, seed));
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
