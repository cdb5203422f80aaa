import { Breakdown, type Segment, SegmentRule, type ShopSettings } from '@throughline/model';
import type { FitNeed } from './fit.js';

/** Everything that has to be worked out before a question can tell who is in the segments that it names. */
export function needsOf(question: unknown, settings: ShopSettings): FitNeed[] {
  const seen = new Set<string>();
  const needs = [...needsIn(question, { settings, seen })];
  const different = new Map(needs.map((need) => [`${need.objectType} ${need.groups}`, need]));
  return [...different.values()];
}

interface Walk {
  readonly settings: ShopSettings;
  /** Segments looked at already: one may lead to itself. */
  readonly seen: Set<string>;
}

function* needsIn(value: unknown, walk: Walk): Generator<FitNeed> {
  if (Array.isArray(value)) {
    for (const each of value) yield* needsIn(each, walk);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) yield* needsUnder(key, each, walk);
  }
}

function* needsUnder(key: string, value: unknown, walk: Walk): Generator<FitNeed> {
  if (key === 'segment' && typeof value === 'string') return yield* needsOfSaved(value, walk);
  const inline = key === 'segment' ? SegmentRule.safeParse(value) : null;
  if (inline?.success === true) yield* needsOfRule(inline.data);
  const breakdown = key === 'breakdown' ? Breakdown.safeParse(value) : null;
  if (breakdown?.success === true && breakdown.data.by === 'segment')
    yield* needsOfSplit(breakdown.data, walk);
  yield* needsIn(value, walk);
}

function* needsOfSaved(id: string, walk: Walk): Generator<FitNeed> {
  const segment = walk.settings.segments.find((each) => each.id === id);
  if (segment === undefined || walk.seen.has(id)) return;
  walk.seen.add(id);
  yield* needsOfRule(segment);
  yield* needsIn(segment.where, walk);
}

function* needsOfRule({
  object,
  rfm,
  behaviour,
}: Pick<Segment, 'object' | 'rfm' | 'behaviour'>): Generator<FitNeed> {
  if (rfm !== undefined) yield { objectType: object, groups: null };
  if (behaviour !== undefined) yield { objectType: object, groups: behaviour.groups };
}

function* needsOfSplit({ segments }: Breakdown, walk: Walk): Generator<FitNeed> {
  if (segments === 'rfm') return yield { objectType: 'customer', groups: null };
  if (segments !== undefined && 'groups' in segments)
    return yield { objectType: 'customer', groups: segments.groups };
  for (const id of segments ?? walk.settings.segments.map((each) => each.id)) yield* needsOfSaved(id, walk);
}
