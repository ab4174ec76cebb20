import type { Node } from '../../src/core/redline/element';

/** Elements from data that was checked when it arrived; every text is text. */
export function build(node: Node): globalThis.Node {
  if (typeof node === 'string') return document.createTextNode(node);
  const made = document.createElement(node.tag);
  for (const [name, value] of Object.entries(node.attributes)) made.setAttribute(name, value);
  made.append(...node.children.map(build));
  return made;
}
