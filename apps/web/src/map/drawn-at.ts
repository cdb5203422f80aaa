import type { Scene } from '@throughline/blueprint';
import type { MapAnswer } from '@throughline/model';
import type { Pinned } from '../findings/pinned.js';

/**
 * Pins at the activities that are drawn. What costs most is often rare, and rare activities are left out of the drawing: such a
 * pin stands at the drawn activity from which most journeys come to it. Of two at one place the first stays.
 */
export function drawnAt(pins: readonly Pinned[], { nodes }: Pick<Scene, 'nodes'>, map: MapAnswer): Pinned[] {
  const drawn = new Set(nodes.map(({ id }) => id));
  const placed = pins.flatMap((pin) => {
    const step = nearest(pin.step, drawn, map);
    return step === null ? [] : [{ ...pin, step }];
  });
  return placed.filter(({ step }, at) => placed.findIndex((other) => other.step === step) === at);
}

function nearest(activity: string, drawn: ReadonlySet<string>, map: MapAnswer): string | null {
  const seen = new Set<string>();
  let at: string | null = activity;
  while (at !== null && !drawn.has(at)) {
    seen.add(at);
    at = mostBefore(at, seen, map);
  }
  return at;
}

/** The activity after which another comes most often, over all object types; none of those that were seen. */
function mostBefore(activity: string, seen: ReadonlySet<string>, { objects }: MapAnswer): string | null {
  const into = Object.values(objects)
    .flatMap(({ edges }) => edges)
    .filter(({ from, to }) => to === activity && !seen.has(from));
  return into.toSorted((a, b) => b.count - a.count)[0]?.from ?? null;
}
