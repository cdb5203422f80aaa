import type { ViewState } from '../state/view-state.js';

/** The stops of the tour in their order: from how the shop does to what its worst problem costs. */
export const STOPS = ['today', 'line', 'step', 'map', 'findings', 'price', 'whatIf', 'own'] as const;
export type Stop = (typeof STOPS)[number];

/** On a narrow screen a finding opens over everything, the card too: there what is in it is left to be read after the tour. */
const INSIDE: ReadonlySet<Stop> = new Set(['price', 'whatIf']);

export function stopsOn(narrow: boolean): readonly Stop[] {
  return narrow ? STOPS.filter((stop) => !INSIDE.has(stop)) : STOPS;
}

/** What the tour tells of a shop: the finding that costs most and where it stands; null until it is known, or if none is. */
export interface Subject {
  readonly finding: string | null;
  readonly step: string | null;
}

export interface Destination {
  readonly to: '/today' | '/blueprint' | '/map' | '/findings';
  readonly part: Partial<ViewState>;
}

/** Where a stop is looked at. The last ones stay at the most expensive finding. */
export function destinationOf(stop: Stop, { finding, step }: Subject): Destination {
  const fresh = { step: null, finding: null, camera: null, form: 'drawing', replay: null } as const;
  switch (stop) {
    case 'today':
      return { to: '/today', part: fresh };
    case 'line':
      return { to: '/blueprint', part: fresh };
    case 'step':
      return { to: '/blueprint', part: { ...fresh, step } };
    case 'map':
      return { to: '/map', part: fresh };
    case 'findings':
    case 'price':
    case 'whatIf':
    case 'own':
      return { to: '/findings', part: { ...fresh, finding } };
  }
}

/** What a stop points at: the first of these that can be seen. */
export const ANCHORS: Readonly<Record<Stop, readonly string[]>> = {
  today: ['[data-testid="today"] .tiles', '.today-head'],
  line: ['.canvas-room', '[data-testid="step-table"]'],
  step: [
    '[data-testid="step-panel"] .step-figures',
    '[data-testid="step-panel"]',
    '[data-testid="step-table"]',
  ],
  map: ['.canvas-room'],
  findings: ['[data-testid="finding"][aria-current="true"]', '[data-testid="finding"]'],
  price: ['.how-priced'],
  whatIf: ['[data-testid="beside"]'],
  own: ['.bar-own', '.bar-own-small'],
};

/** The stop after (1) or before (-1) another of some stops; null past either end. */
export function stopBeside(stops: readonly Stop[], stop: Stop, by: 1 | -1): Stop | null {
  return stops[stops.indexOf(stop) + by] ?? null;
}
