/** Word files in and out. Loaded when first used. */
export { readDocx } from './read/readDocx';
export { writeDocx } from './write';
export type { DocxComment, DocxOptions } from './write';
