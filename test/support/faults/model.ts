import { memoryPorts, type MemoryPorts } from '../memoryPorts';
import { DOCUMENTS, firstText, stepOf } from './day';

/** A day in memory, undisturbed, beside the one on a disk. */
export interface Model {
  readonly ports: MemoryPorts;
  /** Makes the next step. */
  next(): Promise<void>;
  done: number;
}

export function newModel(daySeed: number): Model {
  const ports = memoryPorts(Object.fromEntries(DOCUMENTS.map((name) => [name, firstText(name)])));
  const model: Model = {
    ports,
    done: 0,
    async next() {
      const step = stepOf(daySeed, model.done);
      await step.run(ports, step.document);
      model.done++;
    },
  };
  return model;
}

/** Whether the documents and all stored drafts are byte for byte what the model has; `read` gives what is really there. */
export const isSame = (read: (name: string) => string | null, { ports }: Model): boolean =>
  DOCUMENTS.every((name) => read(name) === ports.text(name)) &&
  [...ports.contents.keys()]
    .filter((name) => name.startsWith('.rounds/'))
    .every((name) => read(name) === ports.text(name));
