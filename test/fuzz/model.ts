import type { Chance } from '../support/year/chance';
import type { Rule } from './rules';

/** What a target made of one input: it was taken, or refused with a message that says why. */
export type Outcome = 'accepted' | 'refused';

/** A text, or the bytes of a file: what is made smaller when a fault is found. */
export type Input = string | Uint8Array;

/** An input that is known to be hard, and some are as large as is asked: `share` is above 0, and 1 the whole of it. */
export interface Landmark {
  (share: number): Input | Promise<Input>;
  /** What a short run takes of it. */
  readonly short?: number;
}

/** One that takes so long as a whole that a short run takes only this share of it. */
export const heavy = (short: number, make: Landmark): Landmark => Object.assign(make, { short });

/** A part many times over, and what stands around it. */
export const repeated =
  (part: string, times: number, before = '', after = ''): Landmark =>
  (share) =>
    before + part.repeat(Math.ceil(times * share)) + after;

/**
 * One part of the product that reads what somebody else wrote. A case is an input and choices that both follow from its
 * number alone, so that any case can be run again by itself.
 */
export interface Target {
  readonly name: string;
  /** Inputs that come first, whatever the seed: the largest and the meanest ones. Made when they are asked for. */
  readonly landmarks: readonly Landmark[];
  /** Any further input. */
  make(chance: Chance): Input | Promise<Input>;
  /** Reads the input and holds what it says against what must hold. @throws for a fault */
  run(input: Input, chance: Chance): Outcome | Promise<Outcome>;
  /** Reads every character of the input in the plainest way there is for it: what the target's time is compared with. */
  reference(input: Input): void;
  /** How many times the reference's time is too long. */
  readonly mostRatio: number;
}

/** A rule that did not hold. Its message tells one fault from another: no part of the input stands in it. */
export class Fault extends Error {
  constructor(rule: Rule, detail = '') {
    super(detail === '' ? rule : `${rule} (${detail})`);
  }
}

/** How often each rule was asked, since the process began. */
export const asked = new Map<Rule, number>();

/** @throws Fault where the rule does not hold; `detail` says of what, without a part of the input. */
export function must(holds: boolean, rule: Rule, detail?: string): asserts holds {
  asked.set(rule, (asked.get(rule) ?? 0) + 1);
  if (!holds) throw new Fault(rule, detail);
}

export const textOf = (input: Input): string =>
  typeof input === 'string' ? input : new TextDecoder().decode(input);

export const bytesOf = (input: Input): Uint8Array =>
  typeof input === 'string' ? new TextEncoder().encode(input) : input;
