/** A line, or an entry in braces, that looks like the key `client`. */
const LOOKS_TRACKED = /(?:^|[{,?])[ \t]*(["']?)client\1[ \t]*:(?:\s|$)/m;

/** Whether a front matter, damaged as it may be, seems to belong to a tracked document. */
export const looksTracked = (yaml: string): boolean => LOOKS_TRACKED.test(yaml);
