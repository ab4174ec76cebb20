import { writeSync } from 'node:fs';
import path from 'node:path';
import { nodePorts } from '../../../src/cli/nodePorts';
import { stepOf } from './day';

/**
 * A process that works through a day, to be killed: `FOLDER SEED`, then on standard input the number of the step to begin with. Says on standard
 * output when it begins a step (`b 17`) and when that is done (`d 17`): what it said to be done has to be there.
 */
const [folder = '', seed = '', last = ''] = process.argv.slice(2);

async function work(first: number): Promise<void> {
  const ports = nodePorts(folder);
  for (let index = first; index < Number(last); index++) {
    const step = stepOf(Number(seed), index);
    writeSync(1, `b ${index}\n`);
    await step.run(ports, path.join(folder, step.document));
    writeSync(1, `d ${index}\n`);
  }
}

writeSync(1, 'ready\n');
process.stdin.once('data', (data) => {
  void work(Number(data.toString())).then(() => process.exit(0));
});
