import type { BlueprintAnswer, MapAnswer } from '@throughline/model';
import { placedName } from '../panel/step-name.js';
import { called } from '../texts/texts.js';
import { type Compared, judged, type Pair } from './compared.js';
import { type Line, lineWords } from './search.js';

/** A way from one step or activity to another, on both sides of a comparison: how many of its type’s journeys go it. */
export interface ComparedLine extends Compared {
  readonly line: Line;
}

type PairedLine = Pair & Pick<ComparedLine, 'line'>;

/** A way, or a step, that only the other side goes: nobody of those that are drawn. */
export const isOthers = ({ before, after }: Pick<Pair, 'before' | 'after'>): boolean =>
  after.count === 0 && before.count > 0;

interface Way extends Line {
  readonly journeys: number;
}

interface Side {
  readonly ways: readonly Way[];
  /** Journeys of an object type. */
  readonly all: (object: string) => number;
  readonly nameOf: (end: string) => string;
}

/** The flows of two blueprints of one shop; a way that only one side goes is none of the other’s journeys. */
export function comparedFlows(after: BlueprintAnswer, before: BlueprintAnswer): readonly ComparedLine[] {
  return held(sideOfBlueprint(after), sideOfBlueprint(before));
}

/** The edges of two maps of one shop. */
export function comparedEdges(after: MapAnswer, before: MapAnswer): readonly ComparedLine[] {
  return held(sideOfMap(after), sideOfMap(before));
}

function sideOfBlueprint({ flows, detail, steps, log }: BlueprintAnswer): Side {
  const names = new Map(steps.map((step) => [step.id, placedName(step)]));
  return {
    ways: [...flows, ...detail].map(({ objectType: object, from, to, journeys }) => ({
      object,
      from,
      to,
      journeys,
    })),
    all: (object) => log.objects[object] ?? 0,
    nameOf: (end) => names.get(end) ?? called(end),
  };
}

function sideOfMap({ objects }: MapAnswer): Side {
  return {
    ways: Object.entries(objects).flatMap(([object, { edges }]) =>
      edges.map(({ from, to, journeys }) => ({ object, from, to, journeys })),
    ),
    all: (object) => objects[object]?.journeys ?? 0,
    nameOf: called,
  };
}

function held(after: Side, before: Side): readonly ComparedLine[] {
  const [now, then] = [byWords(after), byWords(before)];
  const lines = new Map([...then, ...now]);
  return judged(
    [...lines].map(
      ([id, { object, from, to }]): PairedLine => ({
        id,
        name: `${after.nameOf(from)} → ${after.nameOf(to)}`,
        object,
        line: { object, from, to },
        before: { count: then.get(id)?.journeys ?? 0, of: before.all(object) },
        after: { count: now.get(id)?.journeys ?? 0, of: after.all(object) },
      }),
    ),
  );
}

const byWords = ({ ways }: Side): ReadonlyMap<string, Way> =>
  new Map(ways.map((way) => [lineWords(way), way]));
