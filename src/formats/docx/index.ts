/** Word files in and out. Loaded when first used. */
export { readDocx } from './read/readDocx';
