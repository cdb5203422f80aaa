import type { BlueprintAnswer, MapAnswer } from '@throughline/model';
import { placedName } from '../panel/step-name.js';
import { called } from '../texts/texts.js';
import { type Compared, judged, type Pair } from './compared.js';
import type { Part } from './difference.js';
import { type Line, lineWords } from './search.js';
import { youngByType, youngIn } from './young.js';

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
  /** Those that may still go it. */
  readonly young: (line: Line) => Part['young'];
}

/** The flows of two blueprints of one shop; a way that only one side goes is none of the other’s journeys. */
export function comparedFlows(after: BlueprintAnswer, before: BlueprintAnswer): readonly ComparedLine[] {
  return held(sideOfBlueprint(after), sideOfBlueprint(before));
}

/** The edges of two maps of one shop. */
export function comparedEdges(after: MapAnswer, before: MapAnswer): readonly ComparedLine[] {
  return held(sideOfMap(after), sideOfMap(before));
}

function sideOfBlueprint({ flows, detail, steps, log, tooYoung }: BlueprintAnswer): Side {
  const names = new Map(steps.map((step) => [step.id, placedName(step)]));
  const activities = new Map(steps.map((step) => [step.id, step.activities]));
  const youngOf = youngByType(tooYoung);
  return {
    ways: [...flows, ...detail].map(({ objectType: object, from, to, journeys }) => ({
      object,
      from,
      to,
      journeys,
    })),
    all: (object) => log.objects[object] ?? 0,
    nameOf: (end) => names.get(end) ?? called(end),
    young: ({ object, from, to }) =>
      youngOf(object).between(activities.get(from) ?? [], activities.get(to) ?? []),
  };
}

function sideOfMap({ objects }: MapAnswer): Side {
  const young = new Map(Object.entries(objects).map(([object, { tooYoung }]) => [object, youngIn(tooYoung)]));
  return {
    ways: Object.entries(objects).flatMap(([object, { edges }]) =>
      edges.map(({ from, to, journeys }) => ({ object, from, to, journeys })),
    ),
    all: (object) => objects[object]?.journeys ?? 0,
    nameOf: called,
    young: ({ object, from, to }) => young.get(object)?.between([from], [to]),
  };
}

function held(after: Side, before: Side): readonly ComparedLine[] {
  const [now, then] = [byWords(after), byWords(before)];
  const lines = new Map([...then, ...now]);
  return judged(
    [...lines].map(([id, { object, from, to }]): PairedLine => {
      const line = { object, from, to };
      return {
        id,
        name: `${after.nameOf(from)} → ${after.nameOf(to)}`,
        object,
        line,
        before: partOf(before, then.get(id), line),
        after: partOf(after, now.get(id), line),
      };
    }),
  );
}

const partOf = ({ all, young }: Side, way: Way | undefined, line: Line): Part => ({
  count: way?.journeys ?? 0,
  of: all(line.object),
  young: young(line),
});

const byWords = ({ ways }: Side): ReadonlyMap<string, Way> =>
  new Map(ways.map((way) => [lineWords(way), way]));
