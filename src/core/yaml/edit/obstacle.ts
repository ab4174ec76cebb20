import { fail } from '../../problem';
import type { Result } from '../../problem';
import { say, type Part, type Said } from '../../said';
import type { Location, YamlPath } from '../locate';
import type { Step } from './operation';
import { inputEntries, isInputList, isInputMap } from './renderValue';
import type { YamlInput } from './renderValue';
import { sharedProblem } from './shared';
import { isNull, nodeSpan } from '../tree';
import type { AliasNode, YamlSource } from '../tree';

/** Why a step cannot be carried out at all, or null. */
export function obstacle(source: YamlSource, step: Step, location: Location): Result<never> | null {
  const place = nodeSpan(source, location.slot.value);
  if (step.op !== 'remove' && holdsHalfCharacter([...step.path, writtenBy(step)])) {
    return fail('not-editable', HALF_CHARACTER_MESSAGE, place);
  }
  const replaces = location.kind === 'found' && step.op !== 'append';
  const shared = sharedProblem(source, { ...location, alias: aliasInTheWay(step, location) }, replaces);
  if (shared) return shared;
  const misfit = misfitOf(step, location);
  return misfit === null ? null : fail('not-editable', say('{0} Correct the entry first.', misfit), place);
}

/** What is said when no way to write a step passed the check. */
export function refusal(source: YamlSource, step: Step, { slot }: Location): Result<never> {
  const message = say(
    'Nothing was written: a change of {0} alone is not possible in the way this is written. Make this change by hand.',
    pathText(step.path),
  );
  return fail('not-editable', message, nodeSpan(source, slot.value));
}

/** An alias on the way, or one in the place of the list that should grow. */
function aliasInTheWay(step: Step, { kind, slot, alias }: Location): AliasNode | null {
  const grows = kind === 'found' && step.op === 'append';
  return grows && slot.value.kind === 'alias' ? slot.value : alias;
}

function misfitOf({ op, path }: Step, { kind, slot, rest }: Location): Said | null {
  const here = pathText(path.slice(0, path.length - rest.length));
  if (kind === 'found') {
    const misfit = op === 'append' && slot.value.kind !== 'seq' && !isNull(slot.value);
    return misfit ? say('{0} is not a list, so nothing can be added to it.', here) : null;
  }
  const [next] = rest;
  if (kind === 'missing' && typeof next === 'number') {
    const length = slot.value.kind === 'seq' ? slot.value.members.length : 0;
    return next > length ? say('{0} has no entry {1}.', here, next + 1) : null;
  }
  if (kind !== 'blocked') return null;
  return typeof next === 'number'
    ? say('{0} is not a list, so nothing can be written in it.', here)
    : say('{0} is not a group of keys, so nothing can be written in it.', here);
}

/** `rounds › 2 › sent`: lists count from 1, as people do. */
function pathText(path: YamlPath): Part {
  if (path.length === 0) return say('The document');
  return `\`${path.map((step) => (typeof step === 'number' ? step + 1 : step)).join(' › ')}\``;
}

function writtenBy(step: Step): YamlInput {
  if (step.op === 'remove') return null;
  return step.op === 'append' ? step.values : step.value;
}

const HALF_CHARACTER = /\p{Cs}/u;
const HALF_CHARACTER_MESSAGE = say(
  'The text to be written holds half of a character (of an emoji, say). Remove it from the text first.',
);

/** A file cannot hold one half of a surrogate pair, and the escape for it breaks other YAML parsers. */
function holdsHalfCharacter(value: YamlInput): boolean {
  if (typeof value === 'string') return HALF_CHARACTER.test(value);
  if (isInputList(value)) return value.some(holdsHalfCharacter);
  return isInputMap(value) && inputEntries(value).some((entry) => entry.some(holdsHalfCharacter));
}
