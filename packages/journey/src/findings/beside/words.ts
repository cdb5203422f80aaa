import type { FindingFollows, Following } from '@throughline/model';
import { percent } from '../figure-words.js';

const NAMES: Readonly<Record<Following, string>> = {
  ticket: 'a ticket',
  review: 'a low score',
  return: 'a return',
  cancelled: 'a cancellation',
  again: 'another order',
};

/** “Then came a ticket after 24 % of them (6.1 % of the others) → with a ticket 5.0 % order again, without 9.2 %.” */
export function chainWords(follows: readonly FindingFollows[]): string {
  const first = follows.filter(({ after }) => after === undefined);
  const then = first
    .map(
      ({ what, hit, spared }) =>
        `${NAMES[what]} after ${percent(hit)} of them (${percent(spared)} of the others)`,
    )
    .join(', ');
  const onward = follows.flatMap(({ after, hit, spared }) =>
    after === undefined
      ? []
      : [`with ${NAMES[after]} ${percent(hit)} order again, without ${percent(spared)}`],
  );
  return `Seen together, there followed ${[then, ...onward].join(' → ')}.`;
}
