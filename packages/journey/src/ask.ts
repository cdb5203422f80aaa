import type { Answers, BlueprintAnswer, Question, QuestionKind } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { decideHere } from '@throughline/decide';
import { askKpis } from './kpis/kpis.js';
import { askAbandonment } from './abandonment/abandonment.js';
import { askExits } from './exits/exits.js';
import { askFriction } from './friction/friction.js';
import { isSplit, withGroups } from './groups/groups.js';
import type { Members } from './source/split.sql.js';
import { askDevices } from './devices/devices.js';
import { askCorrelation } from './correlation/correlation.js';
import { comparedWith } from './answer/compare.js';
import { decidedOnce } from './answer/decided-once.js';
import type { Asked } from './answer/inquiry.js';
import type { AskOptions } from './answer/reader.js';
import { askAttribution } from './attribution/attribution.js';
import { askBlueprint } from './blueprint/blueprint.js';
import { askForecast } from './forecast/forecast.js';
import { askExperiment } from './experiment/experiment.js';
import { askLifetimeValue } from './lifetime/lifetime-value.js';
import { askNextOrder } from './next-order/next-order.js';
import { askChurn } from './churn/churn.js';
import { askBudget } from './budget/budget.js';
import { askStock } from './stock/stock.js';
import { askText } from './text/text.js';
import { askEffect } from './effect/effect.js';
import { askAudience } from './audience/audience.js';
import { askFindings } from './findings/findings.js';
import { askFeedback } from './feedback/feedback.js';
import { askFunnel } from './funnel/funnel.js';
import { askLifecycle } from './lifecycle/lifecycle.js';
import { askMap } from './map/map.js';
import { askRecommendation } from './recommendation/recommendation.js';
import { askSegments } from './segments/segments.js';
import { askMatrix } from './matrix/matrix.js';
import { askPaths } from './paths/paths.js';
import { askRetention } from './retention/retention.js';
import { askStickiness } from './stickiness/stickiness.js';
import { askVariants } from './variants/variants.js';
import { askConformance } from './conformance/conformance.js';
import { askDotted } from './dotted/dotted.js';
import { askReplay } from './replay/replay.js';
import { askJourneys } from './journeys/journeys.js';
import { askOpen } from './open/open.js';
import { askThroughput } from './throughput/throughput.js';
import { askSimulation } from './simulation/simulation.js';
import { askTimeline } from './timeline/timeline.js';

type QuestionOf<Kind extends QuestionKind> = Extract<Question, { kind: Kind }>;

type Ask<Kind extends QuestionKind> = (
  store: EventStore,
  asked: Asked<QuestionOf<Kind>>,
  options: AskOptions,
) => Promise<Answers[Kind]>;

/** Who answers what: one line for each kind of question. */
const ASK: { readonly [Kind in QuestionKind]: Ask<Kind> } = {
  map: askMap,
  blueprint: askBlueprint,
  attribution: askAttribution,
  experiment: askExperiment,
  'lifetime-value': askLifetimeValue,
  'next-order': askNextOrder,
  churn: askChurn,
  budget: askBudget,
  stock: askStock,
  text: askText,
  audience: askAudience,
  segments: askSegments,
  recommendation: askRecommendation,
  variants: askVariants,
  paths: askPaths,
  retention: askRetention,
  effect: askEffect,
  findings: askFindings,
  forecast: askForecast,
  journeys: askJourneys,
  timeline: askTimeline,
  dotted: askDotted,
  replay: askReplay,
  throughput: askThroughput,
  conformance: askConformance,
  funnel: askFunnel,
  open: askOpen,
  kpis: askKpis,
  feedback: askFeedback,
  abandonment: askAbandonment,
  exits: askExits,
  friction: askFriction,
  devices: askDevices,
  correlation: askCorrelation,
  simulation: askSimulation,
  stickiness: askStickiness,
  lifecycle: askLifecycle,
  matrix: askMatrix,
};

/**
 * Asks a shop a question: the one way to figures for app, command line, API and agents. With `compare`, the same is
 * asked of the other period or journeys, and that answer stands in `compared`.
 * @throws QuestionError where the question cannot be answered as asked: `field`, `message`, `hint`.
 * @throws StoreError where the store fails: `unknown-shop`, `cancelled`, …
 */
export async function ask<Kind extends QuestionKind>(
  store: EventStore,
  shop: string,
  question: QuestionOf<Kind>,
  options: AskOptions = {},
): Promise<Answers[Kind]> {
  const compare = 'compare' in question ? question.compare : undefined;
  if (compare === undefined) return answered<Kind>(store, { shop, question }, options);
  const comparing = { ...options, comparing: { usual: new Map(), previous: compare === 'previous' } };
  const answer = await answered<Kind>(store, { shop, question }, comparing);
  const other = await comparedWith(store, { shop, question }, compare);
  const alike = { ...comparing, leading: leadingIn(answer) };
  return { ...answer, compared: await answered<Kind>(store, { shop, question: other }, alike) };
}

/** Of two blueprints the figures of a step are of one kind only where both count journeys of one type. */
function leadingIn(answer: { readonly kind: string }): ReadonlyMap<string, string> {
  const steps = answer.kind === 'blueprint' ? (answer as BlueprintAnswer).steps : [];
  return new Map(steps.flatMap(({ id, leading }) => (leading === null ? [] : [[id, leading]])));
}

/** The answer to a question, and to the same of each group where it is split. */
async function answered<Kind extends QuestionKind>(
  store: EventStore,
  asked: Asked<QuestionOf<Kind>>,
  options: AskOptions,
): Promise<Answers[Kind]> {
  const { kind } = asked.question;
  if (!isSplit(asked)) return ASK[kind](store, asked, options);
  const once = { ...options, decide: decidedOnce(options.decide ?? decideHere) };
  const whole = await ASK[kind](store, asked, once);
  const again = (members: Members) => ASK[kind](store, { ...asked, members }, once);
  return withGroups(store, asked, { whole, again, options });
}
