import type { AbandonedStep, AbandonmentAnswer, CartGroup, CartMoney, Recovery } from '@throughline/model';
import { matchLabel } from '../answer/match-label.js';
import { byName } from '../answer/order.js';
import { rateOf } from '../answer/rate.js';
import { steady } from '../answer/steady.js';
import type { CartRow, GroupRow } from './carts.sql.js';
import type { AbandonmentRows } from './fetch.js';
import type { AbandonmentPlan } from './plan.js';
import type { RecoveryRow } from './recovery.sql.js';

type Shaped = Omit<AbandonmentAnswer, 'kind' | 'currency' | 'goal' | 'meta'>;

export function shapeAbandonment(plan: AbandonmentPlan, rows: AbandonmentRows): Shaped {
  const of = (dimension: string) => rows.carts.filter((row) => row.dimension === dimension);
  const [all] = of('all');
  const abandoned = all?.abandoned ?? 0;
  const share = (count: number) => (abandoned === 0 ? 0 : count / abandoned);
  const causes = of('cause').filter((row) => row.abandoned > 0);
  return {
    ...outcomesOf(all),
    steps: shapeSteps(plan, rows, share),
    money: moneyOf(all),
    recovery: recoveryAt(rows.recovery, -1),
    causes: causes
      .filter(({ key }) => key !== '')
      .map((row) => ({
        cause: row.key,
        abandoned: row.abandoned,
        share: share(row.abandoned),
        money: moneyOf(row),
      }))
      .sort((a, b) => b.abandoned - a.abandoned || byName(a.cause, b.cause)),
    unexplained: causes.find(({ key }) => key === '')?.abandoned ?? 0,
    devices: of('device').map(groupOf).sort(mostFirst),
    channels: of('channel').map(groupOf).sort(mostFirst),
    values: of('value')
      .map((row) => ({ from: Number(row.key), to: nextBound(Number(row.key)), ...outcomesOf(row) }))
      .sort((a, b) => a.from - b.from),
    products: rows.products.map((row) => ({ product: row.value, ...outcomesOf(row) })),
    productsCut: Math.max(0, (rows.products[0]?.products ?? 0) - rows.products.length),
  };
}

function shapeSteps(
  plan: AbandonmentPlan,
  rows: AbandonmentRows,
  share: (count: number) => number,
): AbandonedStep[] {
  const byStep = rows.carts.filter(({ dimension }) => dimension === 'step');
  return plan.steps.map((match, at) => {
    const row = byStep.find(({ key }) => key === String(at));
    return {
      step: at + 1,
      name: matchLabel(match),
      reached: byStep.reduce((sum, { key, entered }) => sum + (Number(key) >= at ? entered : 0), 0),
      abandoned: row?.abandoned ?? 0,
      share: share(row?.abandoned ?? 0),
      money: moneyOf(row),
      recovery: recoveryAt(rows.recovery, at),
    };
  });
}

type Outcomes = Pick<GroupRow, 'entered' | 'converted' | 'open' | 'abandoned'>;
const NOTHING: Outcomes = { entered: 0, converted: 0, open: 0, abandoned: 0 };

function outcomesOf({ entered, converted, open, abandoned }: Outcomes = NOTHING) {
  return { entered, converted, abandoned, open, ...rateOf(abandoned, entered - open) };
}

function moneyOf(row: CartRow | undefined): CartMoney {
  const [p50, p90] = row?.quantiles ?? [];
  const known = (value: number | null | undefined) => (typeof value === 'number' ? steady(value, 4) : null);
  const left = steady(row?.worth ?? 0, 4);
  const valued = row?.valued ?? 0;
  // From the rounded sum: the last bits of the engine's mean hang on how threads add.
  return { left, valued, mean: valued === 0 ? null : left / valued, p50: known(p50), p90: known(p90) };
}

const NONE: Omit<RecoveryRow, 'step'> = {
  known: 0,
  recovered: 0,
  lost: 0,
  worth: 0,
  mean: null,
  quantiles: [],
};

function recoveryAt(rows: readonly RecoveryRow[] | null, step: number): Recovery | null {
  if (rows === null) return null;
  const { known, recovered, lost, worth, mean, quantiles } = rows.find((row) => row.step === step) ?? NONE;
  const [p50, p90] = quantiles;
  const told = mean !== null && typeof p50 === 'number' && typeof p90 === 'number';
  return {
    known,
    recovered,
    lost,
    undecided: known - recovered - lost,
    ...rateOf(recovered, recovered + lost),
    seconds: told ? { mean: steady(mean / 1000, 3), p50: p50 / 1000, p90: p90 / 1000 } : null,
    money: steady(worth, 4),
  };
}

function groupOf(row: CartRow): CartGroup {
  return { value: row.key, ...outcomesOf(row) };
}

function mostFirst(a: CartGroup, b: CartGroup): number {
  return b.entered - a.entered || byName(a.value, b.value);
}

/** The classes of values go 0, 1, 2, 5, 10, 20, 50, … */
function nextBound(from: number): number {
  return from === 0 ? 1 : from * (String(from).startsWith('2') ? 2.5 : 2);
}
