import type { EventMatch } from '@throughline/model';
import { singlesOf } from '../facets.js';
import { ERRORS } from '../studies/errors.js';
import { PROMISES } from '../studies/backstage.js';
import { CARTS } from '../studies/carts.js';
import { DAY, type Study } from '../study.js';

/** A figure that is followed by day. */
export interface Figure {
  /** The study whose share it is: what each hit takes is known from there. Its id is that of the break. */
  readonly study: Study;
  /**
   * `hits`: hits over opportunities. `visitors`: who did not order, of those who came. `amounts`: what an order comes to.
   */
  readonly of: 'hits' | 'visitors' | 'amounts';
  /** Larger amounts count as so much. */
  readonly most?: number;
}

/** Where people are seen to come to the shop. */
export const VISITING = [
  'Page Viewed',
  'Product List Viewed',
  'Product Viewed',
  'Products Searched',
  'Session Started',
];

const whole = {
  detector: 'change-points',
  at: 'Order Completed',
  hit: { activity: 'Order Completed' },
  seen: true,
  within: 0,
  apart: 0,
  horizon: DAY,
} as const;

const WHOLE: readonly Figure[] = [
  {
    study: {
      ...whole,
      id: 'broke-conversion',
      name: 'conversion',
      opportunity: { activity: VISITING },
      missing: true,
    },
    of: 'visitors',
  },
  {
    study: {
      ...whole,
      id: 'broke-order-value',
      name: 'order-value',
      opportunity: { activity: 'Order Completed' },
    },
    of: 'amounts',
  },
];

/**
 * All figures that activities alone can count by day.
 * @param dropOffs those of the shop's own way to an order.
 */
export function figuresOf(dropOffs: readonly Study[]): Figure[] {
  const studies = [...ERRORS, ...CARTS, ...dropOffs, ...PROMISES].filter(isCounted);
  return [
    ...studies.map(
      (study): Figure => ({
        // Before and after are the shop itself: no mix makes that more than seen together.
        study: { ...study, id: `broke-${study.id}`, detector: 'change-points', seen: true },
        of: 'hits',
      }),
    ),
    ...WHOLE,
  ];
}

/** The study whose cells tell what a hit of a figure takes. */
export function stemOf({ id }: Study): string {
  return id.replace(/^broke-/u, '');
}

/** Counts by day say nothing of what has to come within a time that differs from event to event. */
function isCounted({ opportunity, hit, later, missing, within }: Study): boolean {
  const timed = later === true || (missing === true && within >= DAY);
  return !timed && isPlain(opportunity) && isPlain(hit);
}

function isPlain(match: EventMatch): boolean {
  return singlesOf(match).every(({ where = [] }) => where.length === 0);
}
