import type { SimulateInput, SimulationObserved } from '@throughline/decide';
import { steady } from '../answer/steady.js';
import type { ShopFacts } from '../shop/facts.js';
import type { SimulationRows } from './fetch.js';
import { named, type SimulationPlan } from './plan.js';
import type { LatenessRow } from './parts.sql.js';
import type { Window } from './window.js';

const WEEK = 604_800_000;

/** A part of the journeys: how long it lasted, in weeks. */
interface Lasted {
  readonly learned: number;
  readonly held: number;
}

/** What the simulation learns from, and what its baseline is held against. */
export function statisticsOf(
  plan: SimulationPlan,
  window: Window,
  rows: SimulationRows,
): Pick<SimulateInput, 'learned' | 'heldOut'> {
  const weeks = lasted(plan, window);
  const learnedJourneys = rows.parts.find(({ held }) => held === 0)?.journeys ?? 0;
  return {
    learned: {
      activities: namesOf(plan.facts),
      routes: rows.routes.map(({ grp, fresh, ...route }) => ({
        ...route,
        after: [...route.after],
        fresh: fresh === 1,
        segment: grp,
      })),
      times: rows.times.map(({ edge, bucket, pace, count, quantiles }) => ({
        from: edge >>> 16,
        to: edge & 65_535,
        bucket: bucket < 0 ? null : bucket,
        pace: pace < 0 ? null : pace,
        count,
        quantiles: [...quantiles],
      })),
      arrivals: { perWeek: learnedJourneys / weeks.learned, week: weekOf(rows.arrivals) },
      segments: segmentsOf(rows, 0),
      amounts: rows.amounts.flatMap(({ activity, events, paid, mean, quantiles }) =>
        paid === 0 || mean === null
          ? []
          : [
              {
                activity,
                share: paid / events,
                count: paid,
                mean: steady(mean, 6),
                quantiles: quantiles.map((each) => each ?? 0),
              },
            ],
      ),
      costs: (plan.question.costs ?? []).flatMap(({ activity, each }) =>
        named(activity, plan.facts).map((number) => ({ activity: number, each })),
      ),
      goal: { reach: [...plan.goal.reach], without: [...plan.goal.without] },
      promise: promisedBy(plan, rows.lateness),
      resources: rows.resources,
    },
    heldOut: {
      learned: observedIn(rows, 0, weeks.learned),
      held: observedIn(rows, 1, weeks.held),
      variants: rows.variants.map((each) => ({ ...each, activities: [...each.activities] })),
    },
  };
}

/** Names by number, from 1 on. */
function namesOf({ activities }: ShopFacts): string[] {
  const most = Math.max(...activities.map(({ id }) => id));
  const names = Array.from({ length: most }, (_, at) => `#${at + 1}`);
  for (const { id, name } of activities) names[id - 1] = name;
  return names;
}

function lasted({ extent }: SimulationPlan, { split }: Window): Lasted {
  const between = (from: number, to: number) => Math.max(1 / 168, (to - from) / WEEK);
  return {
    learned: between(extent.first ?? 0, Number(split)),
    held: between(Number(split), extent.last ?? 0),
  };
}

function weekOf(rows: SimulationRows['arrivals']): number[] {
  const week = Array.from({ length: 168 }, () => 0);
  for (const { hour, count } of rows) week[hour] = count;
  return week;
}

function segmentsOf({ groups }: SimulationRows, held: 0 | 1) {
  return groups.filter((each) => each.held === held).map(({ grp, journeys }) => ({ name: grp, journeys }));
}

function promisedBy({ promise }: SimulationPlan, rows: readonly LatenessRow[]) {
  const lateness = rows
    .filter((row) => row.held === 0 && row.class >= 0)
    .map(({ upTo, journeys, quantiles }) => ({ upTo, count: journeys, quantiles: [...quantiles] }));
  if (promise === null || lateness.length === 0) return null;
  return { to: [...promise.to], lateness };
}

function observedIn(rows: SimulationRows, held: 0 | 1, weeks: number): SimulationObserved {
  const part = rows.parts.find((each) => each.held === held);
  const promised = rows.lateness.find((each) => each.held === held && each.class < 0);
  const { journeys = 0, reached = 0, revenue = 0, leadTimes = [] } = part ?? {};
  return {
    journeys,
    perWeek: journeys / weeks,
    reached,
    leadTimes: reached === 0 ? [] : leadTimes.map((each) => each ?? 0),
    revenue: steady(revenue, 4),
    promised: promised?.journeys ?? 0,
    late: promised?.late ?? 0,
    segments: segmentsOf(rows, held),
  };
}
