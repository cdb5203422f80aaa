import { DAY, HOUR, type Study } from '../study.js';

const page = {
  detector: 'errors',
  at: 'Page Viewed',
  within: 0,
  apart: 6 * HOUR,
  horizon: 7 * DAY,
} as const;

/** Our own tracker tells what a page came to at its end by an event of its own, and less of it with the view; others tell it of the view alone. */
const PAGES = ['Page Measured', 'Page Viewed'] as const;

/** How a page loaded, by the bounds beyond which Core Web Vitals call it no longer good. */
function slowerThan(
  property: `number.${string}`,
  value: number,
): Pick<Study, 'opportunity' | 'hit' | 'needs' | 'either'> {
  const at = (operator: 'is set' | '>') => ({
    any: PAGES.map((activity) => ({
      activity,
      where: [{ property, operator, ...(operator === '>' && { value }) }],
    })),
  });
  return { opportunity: at('is set'), hit: at('>'), needs: property, either: true };
}

/** Pages that load slowly, move under the finger or are slow to answer it, where the shop records how they did. */
export const VITALS: readonly Study[] = [
  {
    ...page,
    id: 'page-slow-paint',
    name: 'page-slow-paint',
    ...slowerThan('number.lcp', 2500),
  },
  {
    ...page,
    id: 'page-slow-answer',
    name: 'page-slow-answer',
    ...slowerThan('number.ttfb', 800),
  },
  {
    ...page,
    id: 'page-moves',
    name: 'page-moves',
    ...slowerThan('number.cls', 0.1),
  },
  {
    ...page,
    id: 'page-sluggish',
    name: 'page-sluggish',
    ...slowerThan('number.inp', 200),
  },
];
