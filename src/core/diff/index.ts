export { diffProse } from './prose';
export { applyChanges } from './apply';
export type { Change, Difference, Match, ProseDiff } from './model';
