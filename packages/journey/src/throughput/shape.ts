import type { Batching, KeptPromise, ProfilePair, ThroughputAnswer } from '@throughline/model';
import { byName } from '../answer/order.js';
import type { PromiseRow } from '../promises/promises.sql.js';
import type { BatchRow } from './batches.sql.js';
import type { ThroughputRows } from './fetch.js';
import { timesOf, weekOf } from './figures.js';
import { shapePeople } from './people.js';
import type { ThroughputPlan } from './plan.js';
import type { ProfileRow } from './profile.sql.js';
import { shapeQueues } from './queues.js';
import { shapeSteps, shapeWays } from './steps.js';
import { shapeHandOvers, shapeTeams } from './teams.js';

type Shaped = Omit<ThroughputAnswer, 'kind' | 'currency' | 'meta'>;

export function shapeThroughput(plan: ThroughputPlan, rows: ThroughputRows): Shaped {
  const { limit } = plan.question;
  const steps = shapeSteps(plan, rows);
  const ways = shapeWays(plan, rows);
  const profile = rows.profile?.map((row) => shapePair(row, plan)).sort(byCount);
  const people = rows.people && shapePeople(rows.people);
  return {
    journeys: rows.firsts.reduce((sum, { journeys }) => sum + journeys, 0),
    steps,
    ways: ways.slice(0, limit),
    arrivals: weekOf(rows.arrivals),
    teams: shapeTeams(plan, rows, steps),
    handOvers: shapeHandOvers(plan, rows),
    promises: rows.promises.map(shapePromise),
    ...(rows.queues && { queues: shapeQueues(rows.queues, plan) }),
    ...(rows.batches && { batches: rows.batches.map(shapeBatch).sort(byEvents) }),
    ...(profile && { temporalProfile: profile.slice(0, limit) }),
    ...(people && { people }),
    cut: {
      ways: Math.max(0, ways.length - limit),
      pairs: Math.max(0, (profile?.length ?? 0) - limit),
      people: people?.withheld === null ? people.count - people.rows.length : 0,
      handOvers: (rows.people?.handOvers[0]?.kinds ?? 0) - (people?.handOvers.length ?? 0),
    },
  };
}

function byCount(a: ProfilePair, b: ProfilePair): number {
  return b.count - a.count || byName(a.from, b.from) || byName(a.to, b.to);
}

function byEvents(a: Batching, b: Batching): number {
  return b.events - a.events || byName(a.activity, b.activity);
}

function shapePromise({ name, ...row }: PromiseRow & { readonly name: string }): KeptPromise {
  const { kept, broken, open, void: off, mean, sum, quantiles } = row;
  const share = kept + broken === 0 ? null : kept / (kept + broken);
  return {
    name,
    kept,
    broken,
    open,
    void: off,
    share,
    time: mean === null ? null : timesOf({ mean, sum, quantiles }),
  };
}

function shapeBatch({ name, events, batched, batches }: BatchRow): Batching {
  const size = batches === 0 ? null : batched / batches;
  return { activity: name, events, batched, share: batched / events, batches, size };
}

/** Mean and deviation of a sample from exact sums: n pairs with Σd and Σd² have the variance (nΣd² − (Σd)²) / n(n−1). */
function shapePair({ from, to, count, total, squares }: ProfileRow, { facts }: ThroughputPlan): ProfilePair {
  const name = (number: number) => facts.nameOf.get(number) ?? `#${number}`;
  const sum = BigInt(total);
  const spread = BigInt(count) * BigInt(squares) - sum * sum;
  const variance = count < 2 ? 0 : Number(spread) / (count * (count - 1));
  const mean = Number(sum) / count / 1000;
  return { from: name(from), to: name(to), count, mean, sd: Math.sqrt(variance) / 1000 };
}
