import type { EventMatch, FrictionAnswer, FrictionQuestion } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { inquire, metaOf, orderOf, type Asked, type Inquiry } from '../answer/inquiry.js';
import { matchLabel } from '../answer/match-label.js';
import type { AskOptions } from '../answer/reader.js';
import { requireGoal } from '../outcome/goal-match.js';
import { matchOf } from '../source/match.js';
import type { JourneyOrder } from '../source/order.js';
import { numberNames } from '../shop/number-names.js';
import { signalCounts, type SignalRow } from './friction.sql.js';
import { judgeSignals } from './judge.js';
import { signalsOf, type SignalAsked } from './signals.js';

/**
 * What stands in people's way, and how those who met it convert beside those whom it could have met and did not. Only what
 * comes before the goal counts. A period takes the journeys that start in it.
 *
 * @throws QuestionError where the question names an object type or a period that cannot be, or there is no goal.
 * @throws StoreError `unknown-shop`, `cancelled`, …
 */
export async function askFriction(
  store: EventStore,
  asked: Asked<FrictionQuestion>,
  options: AskOptions = {},
): Promise<FrictionAnswer> {
  const inquiry = await inquire(store, asked, options);
  const { facts, question } = inquiry;
  const { object } = question;
  const goal = requireGoal(object, facts, question.goal);
  const signals = signalsOf(question, facts, await numberNames(store, facts));
  const whole = await count(inquiry, { goal, signals });
  const journeys = journeysOf(whole);
  return {
    kind: 'friction',
    goal: matchLabel(goal),
    journeys,
    signals: judgeSignals(signals, whole),
    meta: metaOf(inquiry, { journeys, types: [object] }),
  };
}

interface Looked {
  readonly goal: EventMatch;
  readonly signals: readonly SignalAsked[];
}

/**
 * Signals that activities alone tell are counted on stored journeys. Those that hang on a number need the events: only
 * journeys that can meet one of them are put together from these.
 */
async function count(inquiry: Inquiry<FrictionQuestion>, { goal, signals }: Looked): Promise<SignalRow[]> {
  const order = orderOf(inquiry, inquiry.question.object, 'starting');
  const numbered = signals.map((signal, at) => ({ ...signal, number: at + 1 }));
  const isPlain = ({ match, among = {} }: SignalAsked) =>
    [match, among].every((each) => matchOf(each, inquiry.facts).plain);
  const [plain, told] = [numbered.filter(isPlain), numbered.filter((signal) => !isPlain(signal))];
  const read = async (from: JourneyOrder, some: typeof numbered) => {
    const rows = await inquiry.reader.rows<SignalRow>(signalCounts(from, { goal, signals: some }));
    return rows.map((row) => ({ ...row, signal: some[row.signal - 1]?.number ?? 0 }));
  };
  const all = await read(order, plain);
  if (told.length === 0) return all;
  const met = { with: { any: told.flatMap(({ match, among = {} }) => [match, among].flatMap(singles)) } };
  const some = await read({ ...order, where: [...order.where, met] }, told);
  return [...all, ...some.filter(({ signal }) => signal > 0)];
}

const singles = (match: EventMatch) => ('any' in match ? match.any : [match]);

function journeysOf(rows: readonly SignalRow[]): number {
  return rows.find(({ signal }) => signal === 0)?.among ?? 0;
}
