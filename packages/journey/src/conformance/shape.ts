import type { ConformanceAnswer, Deviation, ExpectedStep } from '@throughline/model';
import { byName } from '../answer/order.js';
import { steady } from '../answer/steady.js';
import type { Judged, Otherwise } from './judge.js';
import type { ConformancePlan } from './plan.js';

interface LateSteps extends Otherwise {
  readonly journeys: number;
  readonly times: number;
  readonly worth: number;
}

type Shaped = Omit<ConformanceAnswer, 'kind' | 'currency' | 'meta' | 'worst'>;

export function shapeConformance(
  { question, path, facts }: ConformancePlan,
  judged: readonly Judged[],
  late: readonly LateSteps[],
): Shaped {
  const { limit } = question;
  const journeys = judged.reduce((sum, { row }) => sum + row.journeys, 0);
  const deviations = deviationsOf(judged, late, journeys);
  const [ways, all] = [judged[0]?.row.ways ?? 0, judged[0]?.row.all ?? 0];
  const listed = judged.slice(0, limit);
  return {
    path: path.map((step, place): ExpectedStep => {
      const { names, optional, repeat } = step;
      return {
        activities: [...names],
        optional,
        repeat,
        journeys: countOf(judged, ({ alignment }) => alignment.made.includes(place)),
      };
    }),
    journeys,
    fitting: countOf(judged, ({ alignment }) => alignment.cost === 0),
    fitness: journeys === 0 ? null : fitnessOf(judged, path.filter(({ optional }) => !optional).length),
    histogram: histogramOf(judged),
    deviations: deviations.slice(0, limit),
    ways: listed.map(({ row, alignment, deviations: otherwise }) => ({
      activities: row.way.map((number) => facts.nameOf.get(number) ?? `#${number}`),
      journeys: row.journeys,
      share: row.journeys / journeys,
      fitness: alignment.fitness,
      deviations: [...otherwise],
    })),
    cut: {
      deviations: Math.max(0, deviations.length - limit),
      ways: ways - listed.length,
      journeys: all - journeys,
    },
  };
}

function countOf(judged: readonly Judged[], is: (each: Judged) => boolean): number {
  return judged.reduce((sum, each) => sum + (is(each) ? each.row.journeys : 0), 0);
}

/** Of the log: 1 less all that it cost, over all that it could have cost. */
function fitnessOf(judged: readonly Judged[], shortest: number): { mean: number; log: number } {
  const sum = (figure: (each: Judged) => number) =>
    judged.reduce((total, each) => total + figure(each) * each.row.journeys, 0);
  const most = sum(({ row }) => row.way.length + shortest);
  const mean = sum(({ alignment }) => alignment.fitness) / sum(() => 1);
  return { mean, log: most === 0 ? 1 : 1 - sum(({ alignment }) => alignment.cost) / most };
}

function histogramOf(judged: readonly Judged[]): number[] {
  const bins = Array.from({ length: 11 }, () => 0);
  for (const { row, alignment } of judged) {
    const bin = alignment.cost === 0 ? 10 : Math.min(9, Math.floor(alignment.fitness * 10));
    bins[bin] = (bins[bin] ?? 0) + row.journeys;
  }
  return bins;
}

function deviationsOf(judged: readonly Judged[], late: readonly LateSteps[], all: number): Deviation[] {
  const found = new Map<string, Deviation>();
  const add = ({ kind, activity }: Otherwise, journeys: number, count: number, worth: number) => {
    const key = JSON.stringify([kind, activity]);
    const known = found.get(key) ?? { kind, activity, journeys: 0, share: 0, count: 0, worth: 0 };
    known.journeys += journeys;
    known.count += count;
    known.worth += worth;
    found.set(key, known);
  };
  for (const { row, deviations } of judged) {
    const seen = new Set<string>();
    for (const each of deviations) {
      const first = !seen.has(JSON.stringify(each));
      seen.add(JSON.stringify(each));
      add(each, first ? row.journeys : 0, row.journeys, first ? row.worth : 0);
    }
  }
  for (const each of late) if (each.journeys > 0) add(each, each.journeys, each.times, each.worth);
  return [...found.values()]
    .map((each) => ({ ...each, share: each.journeys / all, worth: steady(each.worth, 4) }))
    .sort((a, b) => b.journeys - a.journeys || byName(a.kind, b.kind) || byName(a.activity, b.activity));
}
