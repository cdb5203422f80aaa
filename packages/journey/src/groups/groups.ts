import type { AnswerMeta, Breakdown, FiguresOf, Groups, Question, SplitKind } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { inquire, type Asked, type Inquiry } from '../answer/inquiry.js';
import { byName } from '../answer/order.js';
import type { AskOptions } from '../answer/reader.js';
import { stagesOf } from '../answer/stages.js';
import type { Members, Split } from '../source/split.sql.js';
import { isSplitKind, splitOrders } from './orders.js';
import { splitValues, type ValueRow } from './values.sql.js';

/** A question that is split, of a kind that is asked again of each group. */
export type SplitQuestion = Extract<Question, { kind: SplitKind }> & { readonly breakdown: Breakdown };

export function isSplit(asked: Asked<Question>): asked is Asked<SplitQuestion> {
  const { question } = asked;
  return isSplitKind(question.kind) && 'breakdown' in question && question.breakdown !== undefined;
}

interface Whole<Answer> {
  readonly whole: Answer;
  /** Asks the same of some members alone. */
  readonly again: (members: Members) => Promise<Answer>;
  readonly options: AskOptions;
}

interface AnyAnswer {
  readonly kind: string;
  readonly meta: AnswerMeta;
}

/**
 * An answer, and beside it the same of each value's journeys by themselves: the question is asked again of these, so that
 * a group tells what a shop with nothing but its journeys would. Values with the most journeys are told; the journeys of
 * the others are one more group, `rest`.
 *
 * @throws QuestionError where the breakdown names what the shop has not.
 */
export async function withGroups<Answer extends AnyAnswer>(
  store: EventStore,
  asked: Asked<SplitQuestion>,
  { whole, again, options }: Whole<Answer>,
): Promise<Answer & Groups<Answer>> {
  const inquiry = await inquire(store, asked, options);
  const { limit } = asked.question.breakdown;
  const split = await splitOf(inquiry, options);
  const listing = splitValues(splitOrders(asked.question.kind, inquiry), split, limit);
  const rows = await inquiry.reader.rows<ValueRow>(listing);
  const values = rows.map(({ value }) => value);
  const answers: Answer[] = [];
  for (const value of values) answers.push(await again({ split, values: [value], rest: false }));
  const groupsCut = (rows[0]?.among ?? 0) - values.length;
  const rest = groupsCut === 0 ? null : await again({ split, values, rest: true });
  const groups = answers.map((answer, at) => ({ value: values[at] ?? '', ...figuresOf(answer) }));
  return {
    ...whole,
    groups: groups.sort((a, b) => b.journeys - a.journeys || byName(a.value, b.value)),
    groupsCut,
    rest: rest && figuresOf(rest),
    meta: together(inquiry, [whole, ...answers, ...(rest === null ? [] : [rest])]),
  };
}

async function splitOf(
  { question: { breakdown }, store, facts }: Inquiry<SplitQuestion>,
  options: AskOptions,
): Promise<Split> {
  if (breakdown.by !== 'stage') return { breakdown };
  return { breakdown, stages: await stagesOf(store, facts, options) };
}

function figuresOf<Answer extends AnyAnswer>(answer: Answer): FiguresOf<Answer> {
  const { kind: _, meta, ...figures } = answer;
  return { journeys: meta.journeys, ...figures };
}

/** How the whole was made, with all that was asked for its groups. */
function together({ reader, begun }: Inquiry<unknown>, answers: readonly AnyAnswer[]): AnswerMeta {
  const metas = answers.map(({ meta }) => meta);
  const [whole, ...groups] = metas;
  if (whole === undefined) throw new RangeError('there is no answer to split');
  return {
    ...whole,
    sql: [...whole.sql, ...reader.asked, ...groups.flatMap(({ sql }) => sql)],
    rows: metas.reduce((sum, { rows }) => sum + rows, reader.rowsRead),
    milliseconds: whole.milliseconds + performance.now() - begun,
  };
}
