import { figuresIn } from '@throughline/model';
import type { Compared, Kind } from '../given.js';
import { duration } from './duration.js';

const { percent, whole } = figuresIn('en');

/** What a finding is called. `what` is what its study says. */
export const titles = {
  notGoingOn: (from: string, to: string) => `Visitors do not go on from “${from}” to “${to}”`,
  ofValue: (what: string, value: string) => `${what} (${value})`,
  longerThan: (what: string, hours: number) => `${what} (more than ${duration(hours)})`,
  ofAll: (what: string, share: number, all: number) => `${what}: ${percent(share)} of ${whole(all)}`,
  ofSome: (what: string, whose: string, { observed, baseline }: Compared) =>
    `${what} for ${whose}: ${percent(observed)} against ${percent(baseline)} elsewhere`,
  growing: (what: string, { observed, baseline }: Compared) =>
    `${what}, and more do week by week: ${percent(observed)} at the end, ${percent(baseline)} at first`,
  twoKinds: (what: string, short: Kind, long: Kind) =>
    `${what}: there are two kinds at the same hours of the week, ${percent(short.share)} of about ${duration(short.hours)} and ${percent(long.share)} of about ${duration(long.hours)}`,
  batched: (
    what: string,
    batches: { readonly share: number; readonly size: number; readonly filling: number },
  ) =>
    `${what}: ${percent(batches.share)} go on in batches of about ${whole(batches.size)}, and ${percent(batches.filling)} of their waiting is for the batch to fill`,
  handedOver: (
    what: string,
    hands: string,
    { observed, baseline, all }: Compared & { readonly all: number },
  ) =>
    `${what}: ${percent(observed)} of ${whole(all)} that pass to another ${hands}, ${percent(baseline)} of those that stay with one`,
  after: (what: string, step: string, { observed, baseline, all }: Compared & { readonly all: number }) =>
    `${what} more often after “${step}”: ${percent(observed)} of ${whole(all)}, ${percent(baseline)} of those who did not come from there`,
};
