import { experiment, sampleRatio } from '@throughline/decide';
import { type ExperimentAnswer, type ExperimentQuestion, millisecondsOf } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { estimated } from '../answer/estimated.js';
import { type Asked, type Inquiry, inquire, metaOf, orderOf } from '../answer/inquiry.js';
import { QuestionError } from '../answer/question-error.js';
import type { AskOptions } from '../answer/reader.js';
import { ordersMatch } from '../customers/orders.js';
import { matchOf } from '../source/match.js';
import { type ArmRow, armSums, EVERYBODY } from './arms.sql.js';

async function readArms(inquiry: Inquiry<ExperimentQuestion>): Promise<ArmRow[]> {
  const { question, facts, reader } = inquiry;
  const { exposures, events, variant, metric, within, before, exposed } = question;
  const order = {
    ...orderOf(inquiry, question.object, 'events'),
    marks: [matchOf(exposures, facts), ordersMatch(events, facts)],
    ...(variant === undefined ? {} : { value: variant }),
  };
  const rules = {
    metric,
    within: within === undefined ? null : millisecondsOf(within),
    before: before === undefined ? 0 : millisecondsOf(before),
    exposed: { from: instantOf(exposed?.from), to: instantOf(exposed?.to) },
  };
  return reader.rows<ArmRow>(armSums(order, rules));
}

const instantOf = (told: string | undefined): Date | null => (told === undefined ? null : new Date(told));

/** Names by which a variant is known for the control where nobody says which one it is. */
export const USUAL_CONTROLS = ['control', '0'];

/**
 * The arms with the control first.
 * @throws QuestionError where there are no variants, or the control is none of them.
 */
function withControlFirst(rows: readonly ArmRow[], { control }: ExperimentQuestion): ArmRow[] {
  const names = rows.map(({ variant }) => variant);
  const wanted = control ?? USUAL_CONTROLS.find((name) => names.includes(name)) ?? names[0];
  const first = rows.find(({ variant }) => variant === wanted);
  if (first !== undefined && rows.length > 1) return [first, ...rows.filter((row) => row !== first)];
  if (rows.length > 1)
    throw QuestionError.because('control', ({ noControl }) => noControl(wanted ?? '', names));
  const field = control === undefined || first !== undefined ? 'variant' : 'control';
  throw QuestionError.because(field, ({ noVariants, oneVariant }) =>
    names[0] === undefined ? noVariants : oneVariant(names[0]),
  );
}

function armOf({ variant: name, n, sum, ...row }: ArmRow, { metric, before }: ExperimentQuestion) {
  const rate = metric === 'conversion';
  const after = rate ? { n, sum } : { n, sum, sum_squares: row.squares };
  if (before === undefined) return { name, ...after };
  const earlier = rate ? { n, sum: row.before } : { n, sum: row.before, sum_squares: row.beforeSquares };
  return { name, n, post_statistic: after, pre_statistic: earlier, post_pre_sum_of_products: row.products };
}

function modelInput(question: ExperimentQuestion, rows: readonly ArmRow[], weights: readonly number[]) {
  const [control, ...variants] = rows.map((row) => armOf(row, question));
  const { method, difference, better, level, correction, locale } = question;
  const input = {
    metric: question.metric === 'conversion' ? 'proportion' : 'mean',
    control,
    variants,
    weights,
    method,
    difference,
    better,
    level,
    locale,
    ...(correction && { correction }),
  };
  return experiment.input.parse(input);
}

/** Everybody in one arm, and how much they differ: by the sums of squares, over n − 1. */
function everybody(inquiry: Inquiry<ExperimentQuestion>, row: ArmRow | undefined): ExperimentAnswer {
  const { n, sum, squares } = row ?? { n: 0, sum: 0, squares: 0 };
  const sd = n < 2 ? null : Math.sqrt(Math.max(0, squares - (sum * sum) / n) / (n - 1));
  return {
    kind: 'experiment',
    currency: inquiry.facts.settings.currency,
    arms: [{ name: EVERYBODY, visitors: n, figure: n > 0 ? sum / n : null, sd }],
    variants: [],
    sampleRatio: { pValue: 1, mismatch: false },
    mixed: 0,
    cannotEstimate: null,
    meta: metaOf(inquiry, { journeys: n, types: [inquiry.question.object] }),
  };
}

/**
 * What each variant of an experiment changed: the `experiment` model of docs/models.md over the shop's own journeys.
 * Each object counts with the variant of its first exposure and with what it did from then on. A period takes what happened in it.
 * Without a `variant` it tells of everybody, and how much they differ (`sd`, in the unit of the figure).
 *
 * @throws QuestionError where the exposures tell of fewer than two variants, or the control is none of them.
 * @throws StoreError `unknown-shop`, `cancelled`, …
 */
export async function askExperiment(
  store: EventStore,
  asked: Asked<ExperimentQuestion>,
  options: AskOptions = {},
): Promise<ExperimentAnswer> {
  const inquiry = await inquire(store, asked, options);
  const { question, facts, decide } = inquiry;
  const found = await readArms(inquiry);
  if (question.variant === undefined) return everybody(inquiry, found[0]);
  const rows = withControlFirst(found, question);
  const weights = rows.map(({ variant }) =>
    question.shares === undefined ? 1 : (question.shares[variant] ?? 0),
  );
  const { estimate, cannotEstimate } = await estimated(() =>
    decide(experiment, modelInput(question, rows, weights)),
  );
  const users = rows.map(({ n }) => n);
  const { pValue, mismatch } = sampleRatio(users, weights);
  return {
    kind: 'experiment',
    currency: facts.settings.currency,
    arms:
      estimate?.arms ??
      rows.map(({ variant, n, sum }) => ({ name: variant, visitors: n, figure: n > 0 ? sum / n : null })),
    variants: estimate?.variants ?? [],
    sampleRatio: { pValue, mismatch },
    mixed: rows.reduce((sum, { mixed }) => sum + mixed, 0),
    cannotEstimate,
    meta: metaOf(inquiry, { journeys: users.reduce((sum, n) => sum + n, 0), types: [question.object] }),
  };
}
