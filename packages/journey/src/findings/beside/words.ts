import type { FindingFollows } from '@throughline/model';
import type { Words } from '../../words/words.js';

/** What followed those that were hit, and what followed from that. */
export function chainWords(follows: readonly FindingFollows[], { prices }: Words): string {
  const then = follows
    .filter(({ after }) => after === undefined)
    .map((link) => prices.followed(link.what, link))
    .join(', ');
  const onward = follows.flatMap((link) =>
    link.after === undefined ? [] : [prices.orderAgain(link.after, link)],
  );
  return prices.chain([then, ...onward]);
}
