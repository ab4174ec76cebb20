export { createDiffSeries, createDiffSession, diffProse } from './prose';
export { applyChanges } from './apply';
export type { Difference, ProseDiff } from './model';
