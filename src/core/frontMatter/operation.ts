import type { YamlPath } from './locate';
import type { YamlInput } from './renderValue';

/**
 * A change to a YAML document.
 * - `set` gives a place a value: it replaces the node there, or adds the key (next to the key named in `before` or
 *   `after`, else last in its mapping), making the mappings and lists on the way.
 * - `remove` takes an entry away; what is not there is no error.
 * - `append` adds an item to a list, making the list where there is none.
 */
export type Operation =
  | {
      readonly op: 'set';
      readonly path: YamlPath;
      readonly value: YamlInput;
      readonly before?: string;
      readonly after?: string;
    }
  | { readonly op: 'remove'; readonly path: YamlPath }
  | { readonly op: 'append'; readonly path: YamlPath; readonly value: YamlInput };
