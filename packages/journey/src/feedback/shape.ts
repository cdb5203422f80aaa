import { netPromoterInterval, wilsonInterval, type Interval } from '@throughline/decide';
import type { FeedbackAnswer, FeedbackScore, KpiFigure } from '@throughline/model';
import { groupBy } from '../answer/group.js';
import { byName } from '../answer/order.js';
import { LEVEL } from '../answer/rate.js';
import { steady } from '../answer/steady.js';
import { csatFigure, npsFigure, type ScoresFound } from '../kpis/scores.js';
import type { ShopFacts } from '../shop/facts.js';
import type { AnswersRow } from './answers.sql.js';
import type { Words } from '../words/words.js';

/** Answers taken together, by the name of the number that holds them. */
export function taken(rows: readonly AnswersRow[]): AnswersRow[] {
  return [...groupBy(rows, ({ name }) => name).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [others.reduce(together, first)],
  );
}

function together(a: AnswersRow, b: AnswersRow): AnswersRow {
  return {
    ...a,
    answers: a.answers + b.answers,
    total: a.total + b.total,
    least: Math.min(a.least, b.least),
    most: Math.max(a.most, b.most),
    promoters: a.promoters + b.promoters,
    detractors: a.detractors + b.detractors,
    satisfied: a.satisfied + b.satisfied,
  };
}

/** The numbers that hold the scores, and the words in which it is told that one does not. */
interface Telling {
  readonly found: ScoresFound;
  readonly words: Words;
}

/** Both scores of some answers, each by the number that was found to hold it. */
export function scoresOf(
  { found, words }: Telling,
  rows: readonly AnswersRow[],
): Record<'nps' | 'csat', FeedbackScore> {
  const all = taken(rows);
  const [nps, csat] = [found.nps, found.csat].map((which) => all.find(({ name }) => name === which?.name));
  return {
    nps: scoreOf(npsFigure(found.nps, nps, words), nps, (row) =>
      netPromoterInterval({ n: row.answers, promoters: row.promoters, detractors: row.detractors }, LEVEL),
    ),
    csat: scoreOf(csatFigure(found.csat, csat, words), csat, (row) =>
      wilsonInterval({ n: row.answers, sum: row.satisfied }, LEVEL),
    ),
  };
}

function scoreOf(
  { value, n, why }: KpiFigure,
  row: AnswersRow | undefined,
  bounds: (row: AnswersRow) => Interval,
): FeedbackScore {
  if (value === null || row === undefined)
    return { value: null, low: null, high: null, mean: null, n, ...(why !== undefined && { why }) };
  return { value, ...bounds(row), mean: steady(row.total / row.answers, 9), n };
}

/** By the step before, those with the most answers first. */
export function stepsOf(
  telling: Telling,
  rows: readonly AnswersRow[],
  { activities }: ShopFacts,
): FeedbackAnswer['steps'] {
  const { found } = telling;
  const counted = rows.filter(({ name }) => name === found.nps?.name || name === found.csat?.name);
  const steps = [...groupBy(counted, ({ step }) => step)].map(([step, own]) => {
    const activity = activities.find(({ id }) => id === step);
    const { nps, csat } = scoresOf(telling, own);
    const answers = taken(own).reduce((sum, row) => sum + row.answers, 0);
    return { activity: activity?.name ?? null, canonical: activity?.canonical ?? null, answers, nps, csat };
  });
  return steps.sort((a, b) => b.answers - a.answers || byName(a.activity ?? '', b.activity ?? ''));
}
