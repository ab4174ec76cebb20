export { createDiffSeries, createDiffSession, diffProse } from './prose';
export type { DiffSession } from './prose';
export { applyChanges } from './apply';
export type { Change, Difference, Match, ProseDiff } from './model';
