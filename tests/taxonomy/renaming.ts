import type { ActivityContext } from '@throughline/model';

/** A seeded generator of numbers from 0 to 1 (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Draws a share of the activities and gives each a name that says nothing: old name → new name. */
export function opaqueNames(
  contexts: readonly ActivityContext[],
  share: number,
  seed: number,
): Map<string, string> {
  const next = numbers(seed);
  return new Map(
    contexts
      .map(({ activity }) => ({ activity, draw: next() }))
      .sort((a, b) => a.draw - b.draw)
      .slice(0, Math.round(contexts.length * share))
      .map(({ activity }, index) => [activity, `evt_${index + 11}`]),
  );
}

/** The same log with those names, wherever an activity is named. */
export function renamed(
  contexts: readonly ActivityContext[],
  names: ReadonlyMap<string, string>,
): ActivityContext[] {
  const nameOf = (activity: string): string => names.get(activity) ?? activity;
  const all = (list: ActivityContext['before']) =>
    (list ?? []).map(({ activity, count }) => ({ activity: nameOf(activity), count }));
  return contexts.map((context) => ({
    ...context,
    activity: nameOf(context.activity),
    before: all(context.before),
    after: all(context.after),
  }));
}
