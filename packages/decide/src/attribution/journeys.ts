import { CannotEstimate } from '../cannot-estimate.js';
import type { AttributionInput, Path } from './schema.js';

/** Journeys that went one way, ready to be credited: their channels are numbers into the list of names. */
export interface Journeys {
  readonly touches: readonly number[];
  /** Days before the end; empty where they are not known. */
  readonly days: readonly number[];
  readonly conversions: number;
  readonly value: number;
}

export interface Prepared {
  readonly channels: readonly string[];
  readonly journeys: readonly Journeys[];
  readonly conversions: number;
  readonly value: number;
}

interface Kept {
  readonly names: readonly string[];
  readonly days: readonly number[];
}

/** The touches that count: within the window, and of a real channel. A journey without any is a direct one. */
function keptOf({ channels, daysBefore }: Path, input: AttributionInput, skipped: ReadonlySet<string>): Kept {
  const within = (at: number) => input.lookback === undefined || (daysBefore?.[at] ?? 0) <= input.lookback;
  const kept = channels.map((_, at) => at).filter((at) => within(at) && !skipped.has(channels[at] ?? ''));
  if (kept.length === 0) return { names: [input.direct], days: [0] };
  return {
    names: kept.map((at) => channels[at] ?? ''),
    days: daysBefore === undefined ? [] : kept.map((at) => daysBefore[at] ?? 0),
  };
}

/**
 * Drops what is no touch and numbers the channels in the order in which they first come.
 * @throws CannotEstimate where no journey converted.
 */
export function prepare(input: AttributionInput): Prepared {
  const numbers = new Map<string, number>();
  const skipped = new Set(input.skip);
  const numberOf = (name: string): number => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  };
  const journeys = input.paths.map((path) => {
    const { names, days } = keptOf(path, input, skipped);
    const { conversions, value } = path;
    return { touches: names.map(numberOf), days, conversions, value };
  });
  const conversions = journeys.reduce((sum, each) => sum + each.conversions, 0);
  if (!(conversions > 0))
    throw new CannotEstimate(
      'No journey converted, so there is nothing to give credit for.',
      'Take a longer period, or a goal that journeys reach.',
    );
  const value = journeys.reduce((sum, each) => sum + each.value, 0);
  return { channels: [...numbers.keys()], journeys, conversions, value };
}
