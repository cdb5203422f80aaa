import { figuresIn } from '@throughline/model';
import type { Moved } from '../given.js';

const { decimal } = figuresIn('en');

const DAY = 86_400;
const HOUR = 3600;

const share = (value: number): string => `${decimal(100 * value, 1)} %`;

function time(seconds: number): string {
  if (seconds >= 2 * DAY) return `${decimal(seconds / DAY, 1)} days`;
  if (seconds >= 2 * HOUR) return `${decimal(seconds / HOUR, 1)} hours`;
  const minutes = decimal(seconds / 60, 1);
  return minutes === decimal(1, 1) ? '1 minute' : `${minutes} minutes`;
}

const drifted =
  (what: string, told: (value: number) => string) =>
  ({ learned, held }: Moved): string =>
    `The shop has changed: ${what} went from ${told(learned)} in the part learned from to ${told(held)} in the later part. Expect figures to lie off by as much.`;

/** What to bear in mind with a scenario. */
export const warnings = {
  drift: {
    conversion: drifted('the share that reaches the goal', share),
    late: drifted('the share that is late', share),
    median: drifted('the median lead time', time),
    p90: drifted('the lead time of nine in ten', time),
    mix: ({ held }: Moved) =>
      `The shop has changed: ${share(held)} of journeys came from other segments later on.`,
  },
  unheld: 'The baseline was not held against journeys it had not learned from.',
  fair: 'The baseline reproduces the held-out part only roughly: read differences, not levels.',
  poor: 'The baseline does not reproduce the held-out part: do not rely on this scenario.',
  unknown: 'There are too few held-out journeys to say how well the baseline fits.',
  outside: (what: string) => `Outside the data: ${what}`,
};
