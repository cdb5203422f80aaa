import type { OpenBacktest } from '@throughline/model';
import type { Reader } from '../answer/reader.js';
import { meanLeft, ranksOf, type LeftRow, type Past } from './advance.sql.js';
import { readDues } from './due.js';
import { splitOf, tested, visits, type SplitRow, type TestedRow, type VisitsRow } from './past.sql.js';
import type { OpenPlan } from './plan.js';
import { Predictor, type Prediction } from './predict.js';

/** Fewer past journeys than this cannot be split. */
const LEAST = 50;
const FIFTHS = 5;

/** One prediction and what came. Milliseconds. */
interface Trial {
  readonly prediction: Prediction;
  /** Infinity where the goal was never reached. */
  readonly left: number;
  /** Null without a promise. */
  readonly late: boolean | null;
}

/** The last three tenths of the past, predicted from the seven tenths before them. */
export async function backtest(reader: Reader, plan: OpenPlan, past: Past): Promise<OpenBacktest | null> {
  const split = await reader.row<SplitRow>(splitOf(plan, past));
  if (split.at === null || split.journeys < LEAST) return null;
  const at = Math.ceil(split.at);
  const before = { ...past, to: at };
  const ranks = ranksOf(plan, await reader.rows<LeftRow>(meanLeft(plan, before)));
  const predictor = new Predictor(await reader.rows<VisitsRow>(visits(plan, before, ranks)));
  const rows = await reader.rows<TestedRow>(tested(plan, { ...past, from: at }, ranks));
  const dues = await readDues(
    reader,
    plan,
    // A promise that begins later than the moment is not known there.
    rows.map((row) => ({ ...row, opened: row.opened > row.lived ? -1 : row.opened })),
  );
  return shapeBacktest(rows.map((row) => trialOf(row, predictor, dues.get(row.id))));
}

function trialOf(row: TestedRow, predictor: Predictor, due: number | undefined): Trial {
  const room = due === undefined ? null : due - row.begun - row.lived;
  const left = row.left < 0 ? Infinity : row.left;
  const late = room === null || room < 0 ? null : left > room;
  return { prediction: predictor.predict(row.activity, row.waited, room), left, late };
}

export function shapeBacktest(trials: readonly Trial[]): OpenBacktest {
  const timed = trials.flatMap(({ prediction: { finish }, left }) =>
    finish === null || left === Infinity ? [] : [{ finish, left }],
  );
  const judged = trials.flatMap(({ prediction: { risk }, late }) =>
    risk === null || late === null ? [] : [{ risk, late: late ? 1 : 0 }],
  );
  const share = meanOf(judged.map(({ late }) => late));
  return {
    journeys: trials.length,
    covered: meanOf(timed.map(({ finish, left }) => (left >= finish.p10 && left <= finish.p90 ? 1 : 0))),
    beforeMedian: meanOf(timed.map(({ finish, left }) => (left <= finish.p50 ? 1 : 0))),
    error: meanOf(timed.map(({ finish, left }) => Math.abs(left - finish.p50) / 1000)),
    brier: meanOf(judged.map(({ risk, late }) => (risk - late) ** 2)),
    brierOfShare: share === null ? null : share * (1 - share),
    risks: Array.from({ length: FIFTHS }, (_, fifth) => {
      const rows = judged.filter(({ risk }) => Math.min(FIFTHS - 1, Math.floor(risk * FIFTHS)) === fifth);
      const mean = (figure: 'risk' | 'late') => meanOf(rows.map((row) => row[figure])) ?? 0;
      return { journeys: rows.length, risk: mean('risk'), late: mean('late') };
    }).filter(({ journeys }) => journeys > 0),
  };
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
