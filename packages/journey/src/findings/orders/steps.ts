import { slug } from '@throughline/model';
import type { Kind } from './compare.js';
import type { OrderLine } from './line.js';

export function slugOf(kind: Kind, { from, to }: Steps): string {
  if (kind === 'early') return `${slug(from)}-before-${slug(to)}`;
  return kind === 'slow' ? `${slug(from)}-to-${slug(to)}` : slug(to);
}

/** The step that it is about, after the one that comes before it; of two swapped, first the one that came too early. */
export interface Steps {
  readonly from: string;
  readonly to: string;
}

export function stepsOf(kind: Kind, place: number, line: OrderLine): Steps {
  const step = (at: number) => line.steps[at - 2]?.name ?? 'Order Completed';
  switch (kind) {
    case 'beside': {
      const name = line.others[place - 2 - line.steps.length]?.name ?? '';
      return { from: name, to: name };
    }
    case 'early':
      return { from: step(place), to: step(place - 1) };
    case 'slow':
      return { from: step(place), to: step(place + 1) };
    case 'skipped':
    case 'repeated':
      return { from: step(place - 1), to: step(place) };
  }
}
