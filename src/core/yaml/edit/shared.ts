import { fail } from '../../problem';
import type { Result } from '../../problem';
import { say } from '../../said';
import type { Location } from '../locate';
import { nodeSpan, nodesIn } from '../tree';
import type { AliasNode, YamlNode, YamlSource } from '../tree';

/**
 * A value that an alias repeats elsewhere stands in several places at once: a change here would be a change there.
 * Returns the problem, or null where the place can be changed. `replaces`: the value at the place goes.
 */
export function sharedProblem(
  source: YamlSource,
  { slots, slot, alias }: Location,
  replaces: boolean,
): Result<never> | null {
  if (alias) return problem(source, alias, alias, alias.name);
  if (source.targets.size === 0) return null;
  const around = (replaces ? slots.slice(0, -1) : slots).map((each) => each.value);
  for (const [repeat, target] of source.targets) {
    if (around.includes(target)) return problem(source, slot.value, repeat, repeat.name);
  }
  return replaces ? repeatedElsewhere(source, slot.value) : null;
}

function repeatedElsewhere(source: YamlSource, node: YamlNode): Result<never> | null {
  const inside = new Set(nodesIn(node));
  for (const [repeat, target] of source.targets) {
    if (inside.has(target) && !inside.has(repeat)) return problem(source, node, repeat, repeat.name);
  }
  return null;
}

function problem(source: YamlSource, node: YamlNode, repeat: AliasNode, name: string): Result<never> {
  const line = source.text.slice(0, repeat.span.start).split('\n').length;
  const message = say(
    'This value is shared: `*{0}` on line {1} of the YAML repeats what `&{0}` names, so a change here would change both. Write the value out in one of the two places first.',
    name,
    line,
  );
  return fail('shared-node', message, nodeSpan(source, node));
}
