import { MOST_ORDER } from './schema.js';

/** A number for each pair of numbers, in the order in which they first come. */
class PairNumbers {
  readonly #numbers = new Map<number, number>();
  /** Second numbers lie below it. */
  readonly #below: number;

  constructor(below: number) {
    this.#below = below;
  }

  of(first: number, second: number): number {
    const key = first * this.#below + second;
    const known = this.#numbers.get(key) ?? this.#numbers.size;
    this.#numbers.set(key, known);
    return known;
  }

  get size(): number {
    return this.#numbers.size;
  }
}

/** The steps of a way: for each of them, by order, the numbers of the context before it and of that context with what came next. */
export interface NumberedSteps {
  readonly count: number;
  readonly contexts: Int32Array;
  readonly followed: Int32Array;
}

/**
 * Numbers the contexts of ways, the last 1 to `MOST_ORDER` touches before each step, so that they are counted in arrays: a way may
 * have a million touches.
 */
export class Contexts {
  readonly #contexts: PairNumbers;
  readonly #followed: PairNumbers;
  readonly #channels: number;

  constructor(channels: number) {
    this.#channels = channels;
    // Beside the channels there are the start, where a way goes no further back, and its two ends.
    this.#contexts = new PairNumbers(channels + 2);
    this.#followed = new PairNumbers(channels + 2);
  }

  get contexts(): number {
    return this.#contexts.size;
  }

  get followed(): number {
    return this.#followed.size;
  }

  /** @param end how the way ended: 0 or 1. */
  stepsOf(touches: readonly number[], end: number): NumberedSteps {
    const count = touches.length + 1;
    const contexts = new Int32Array(count * MOST_ORDER);
    const followed = new Int32Array(count * MOST_ORDER);
    for (let at = 0; at < count; at += 1) {
      const next = touches[at] ?? this.#channels + end;
      // A context is one that is a touch shorter, and the touch before that; 0 is nothing, so numbers are one higher.
      let context = 0;
      for (let order = 0; order < MOST_ORDER; order += 1) {
        const back = at - 1 - order;
        if (back >= -1) context = 1 + this.#contexts.of(context, touches[back] ?? this.#channels);
        contexts[at * MOST_ORDER + order] = context - 1;
        followed[at * MOST_ORDER + order] = this.#followed.of(context, next);
      }
    }
    return { count, contexts, followed };
  }
}
