import type {
  DeviceArm,
  DeviceChanges,
  DevicesAnswer,
  DeviceStep,
  EventMatch,
  Seconds,
} from '@throughline/model';
import { matchLabel } from '../answer/match-label.js';
import { byName } from '../answer/order.js';
import { steady } from '../answer/steady.js';
import { armOf, differenceOf } from './arms.js';
import type { CustomersRow, ReturnRow } from './changes.sql.js';
import type { ReachedRow } from './steps.sql.js';

/** Conversion of each step but the first, by device; the device with the most journeys first. */
export function shapeSteps(
  steps: readonly EventMatch[],
  rows: readonly ReachedRow[],
): DevicesAnswer['steps'] {
  return steps.slice(1).map((match, at) => {
    const arms = rows.map((row) => ({
      device: row.device,
      ...armOf(row.reached[at] ?? 0, row.reached[at + 1] ?? 0),
    }));
    const all = together(arms);
    const devices = arms
      .filter(({ n }) => n > 0)
      .map((arm) => againstOthers(arm, all))
      .sort((a, b) => b.n - a.n || byName(a.device, b.device));
    return { step: at + 2, name: matchLabel(match), all, best: bestOf(devices), devices };
  });
}

function againstOthers(arm: DeviceArm & { readonly device: string }, all: DeviceArm): DeviceStep {
  const difference = differenceOf(arm, armOf(all.n - arm.n, all.converted - arm.converted));
  return { ...arm, difference, missing: steady(Math.max(0, -(difference?.value ?? 0) * arm.n), 4) };
}

function bestOf(devices: readonly DeviceStep[]): string | null {
  const sure = devices.filter(({ difference }) => difference !== null && difference.low > 0);
  return sure.sort((a, b) => (b.rate ?? 0) - (a.rate ?? 0) || byName(a.device, b.device))[0]?.device ?? null;
}

function together(arms: readonly Pick<DeviceArm, 'n' | 'converted'>[]): DeviceArm {
  const sum = (key: 'n' | 'converted') => arms.reduce((total, arm) => total + arm[key], 0);
  return armOf(sum('n'), sum('converted'));
}

export function shapeChanges(
  customers: readonly CustomersRow[],
  returns: readonly ReturnRow[],
  limit: number,
): DeviceChanges | null {
  const [one, several] = [0, 1].map((which) => customers.find((row) => row.several === which));
  const [few, many] = [
    armOf(one?.customers ?? 0, one?.converted ?? 0),
    armOf(several?.customers ?? 0, several?.converted ?? 0),
  ];
  const all = few.n + many.n;
  if (all === 0) return null;
  const pairs = returns
    .filter(({ from, to }) => from !== to)
    .sort((a, b) => b.returns - a.returns || byName(a.from, b.from) || byName(a.to, b.to));
  return {
    customers: all,
    several: many.n,
    share: many.n / all,
    conversion: { several: many, one: few, difference: differenceOf(many, few) },
    seconds: { several: secondsTo(several), one: secondsTo(one) },
    returns: compared(returns, (row) => [row.returns, row.converted]),
    carried: compared(returns, (row) => [row.carried, row.carriedConverted]),
    pairs: pairs.slice(0, limit).map((row) => ({
      from: row.from,
      to: row.to,
      returns: armOf(row.returns, row.converted),
      carried: armOf(row.carried, row.carriedConverted),
    })),
    pairsCut: Math.max(0, pairs.length - limit),
  };
}

function compared(
  rows: readonly ReturnRow[],
  countsOf: (row: ReturnRow) => readonly [n: number, converted: number],
) {
  const of = (isChange: boolean) =>
    together(
      rows
        .filter(({ from, to }) => (from !== to) === isChange)
        .map(countsOf)
        .map(([n, converted]) => ({ n, converted })),
    );
  const [changed, same] = [of(true), of(false)];
  return { changed, same, difference: differenceOf(changed, same) };
}

function secondsTo(row: CustomersRow | undefined): Seconds | null {
  const [p50, p90] = row?.quantiles ?? [];
  if (row === undefined || row.mean === null || typeof p50 !== 'number' || typeof p90 !== 'number')
    return null;
  return { mean: steady(row.mean / 1000, 3), p50: p50 / 1000, p90: p90 / 1000 };
}
