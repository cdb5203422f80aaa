import { z } from 'zod';
import { AttributionQuestion, type AttributionAnswer } from './attribution.js';
import { KpisQuestion, type KpisAnswer } from './kpis.js';
import { AbandonmentQuestion, type AbandonmentAnswer } from './abandonment.js';
import { ExitsQuestion, type ExitsAnswer } from './exits.js';
import type { Groups, SplitKind } from './groups.js';
import { FrictionQuestion, type FrictionAnswer } from './friction.js';
import { DevicesQuestion, type DevicesAnswer } from './devices.js';
import { CorrelationQuestion, type CorrelationAnswer } from './correlation.js';
import { BlueprintQuestion, type BlueprintAnswer } from './blueprint.js';
import { ForecastQuestion, type ForecastAnswer } from './forecast.js';
import { ExperimentQuestion, type ExperimentAnswer } from './experiment.js';
import { LifetimeValueQuestion, type LifetimeValueAnswer } from './lifetime-value.js';
import { NextOrderQuestion, type NextOrderAnswer } from './next-order.js';
import { ChurnQuestion, type ChurnAnswer } from './churn.js';
import { BudgetQuestion, type BudgetAnswer } from './budget.js';
import { StockQuestion, type StockAnswer } from './stock.js';
import { TextQuestion, type TextAnswer } from './text.js';
import { EffectQuestion, type EffectAnswer } from './effect.js';
import { AudienceQuestion, type AudienceAnswer } from './audience.js';
import { FeedbackQuestion, type FeedbackAnswer } from './feedback.js';
import { FindingsQuestion, type FindingsAnswer } from './findings.js';
import { FunnelQuestion, type FunnelAnswer } from './funnel.js';
import { MapQuestion, type MapAnswer } from './map.js';
import { RecommendationQuestion, type RecommendationAnswer } from './recommendation.js';
import { SegmentsQuestion, type SegmentsAnswer } from './segments.js';
import { OpenQuestion, type OpenAnswer } from './open.js';
import { PathsQuestion, type PathsAnswer } from './paths.js';
import { RetentionQuestion, type RetentionAnswer } from './retention.js';
import { LifecycleQuestion, type LifecycleAnswer } from './lifecycle.js';
import { MatrixQuestion, type MatrixAnswer } from './matrix.js';
import { StickinessQuestion, type StickinessAnswer } from './stickiness.js';
import { VariantsQuestion, type VariantsAnswer } from './variants.js';
import { ConformanceQuestion, type ConformanceAnswer } from './conformance.js';
import { DottedQuestion, type DottedAnswer } from './dotted.js';
import { ReplayQuestion, type ReplayAnswer } from './replay.js';
import { JourneysQuestion, type JourneysAnswer } from './journeys.js';
import { ThroughputQuestion, type ThroughputAnswer } from './throughput.js';
import { SimulationQuestion, type SimulationAnswer } from './simulation.js';
import { TimelineQuestion, type TimelineAnswer } from './timeline.js';

export * from './activity-names.js';
export * from './attribution.js';
export * from './kpis.js';
export * from './abandonment.js';
export * from './exits.js';
export * from './friction.js';
export * from './groups.js';
export * from './devices.js';
export * from './correlation.js';
export * from './blueprint.js';
export * from './order-line.js';
export * from './conformance.js';
export * from './dotted.js';
export * from './duration.js';
export { millisecondsOf } from './milliseconds.js';
export * from './estimate.js';
export * from './forecast.js';
export * from './experiment.js';
export * from './lifetime-value.js';
export * from './listed.js';
export * from './next-order.js';
export * from './churn.js';
export * from './budget.js';
export * from './stock.js';
export * from './text.js';
export * from './effect.js';
export * from './audience.js';
export * from './feedback.js';
export * from './findings.js';
export * from './journeys.js';
export * from './funnel.js';
export * from './map.js';
export * from './meta.js';
export * from './paths.js';
export * from './replay.js';
export * from './open.js';
export * from './period.js';
export * from './property.js';
export * from './recommendation.js';
export * from './segment-rule.js';
export * from './segments.js';
export * from './simulation.js';
export * from './retention.js';
export * from './shared.js';
export * from './lifecycle.js';
export * from './matrix.js';
export * from './stickiness.js';
export * from './variants.js';
export * from './throughput.js';
export * from './timeline.js';
export * from './chosen-ways.js';
export * from './where.js';

/** The same kinds as below, by name: spelt out in one type they are longer than the compiler writes. */
type Kinds = [
  typeof MapQuestion,
  typeof BlueprintQuestion,
  typeof AttributionQuestion,
  typeof ExperimentQuestion,
  typeof LifetimeValueQuestion,
  typeof NextOrderQuestion,
  typeof ChurnQuestion,
  typeof BudgetQuestion,
  typeof StockQuestion,
  typeof TextQuestion,
  typeof AudienceQuestion,
  typeof SegmentsQuestion,
  typeof RecommendationQuestion,
  typeof VariantsQuestion,
  typeof PathsQuestion,
  typeof RetentionQuestion,
  typeof StickinessQuestion,
  typeof LifecycleQuestion,
  typeof MatrixQuestion,
  typeof FindingsQuestion,
  typeof EffectQuestion,
  typeof ForecastQuestion,
  typeof JourneysQuestion,
  typeof TimelineQuestion,
  typeof DottedQuestion,
  typeof ReplayQuestion,
  typeof ThroughputQuestion,
  typeof ConformanceQuestion,
  typeof FunnelQuestion,
  typeof OpenQuestion,
  typeof KpisQuestion,
  typeof FeedbackQuestion,
  typeof AbandonmentQuestion,
  typeof ExitsQuestion,
  typeof FrictionQuestion,
  typeof DevicesQuestion,
  typeof CorrelationQuestion,
  typeof SimulationQuestion,
];

/** Every analysis that can be asked for: the one way to figures for app, command line, API and agents. */
export const Question: z.ZodDiscriminatedUnion<Kinds, 'kind'> = z.discriminatedUnion('kind', [
  MapQuestion,
  BlueprintQuestion,
  AttributionQuestion,
  ExperimentQuestion,
  LifetimeValueQuestion,
  NextOrderQuestion,
  ChurnQuestion,
  BudgetQuestion,
  StockQuestion,
  TextQuestion,
  AudienceQuestion,
  SegmentsQuestion,
  RecommendationQuestion,
  VariantsQuestion,
  PathsQuestion,
  RetentionQuestion,
  StickinessQuestion,
  LifecycleQuestion,
  MatrixQuestion,
  FindingsQuestion,
  EffectQuestion,
  ForecastQuestion,
  JourneysQuestion,
  TimelineQuestion,
  DottedQuestion,
  ReplayQuestion,
  ThroughputQuestion,
  ConformanceQuestion,
  FunnelQuestion,
  OpenQuestion,
  KpisQuestion,
  FeedbackQuestion,
  AbandonmentQuestion,
  ExitsQuestion,
  FrictionQuestion,
  DevicesQuestion,
  CorrelationQuestion,
  SimulationQuestion,
]);
export type Question = z.infer<typeof Question>;
export type QuestionKind = Question['kind'];

/** What each kind of question is answered with. */
interface Plain {
  map: MapAnswer;
  blueprint: BlueprintAnswer;
  attribution: AttributionAnswer;
  experiment: ExperimentAnswer;
  'lifetime-value': LifetimeValueAnswer;
  'next-order': NextOrderAnswer;
  churn: ChurnAnswer;
  budget: BudgetAnswer;
  stock: StockAnswer;
  text: TextAnswer;
  audience: AudienceAnswer;
  segments: SegmentsAnswer;
  recommendation: RecommendationAnswer;
  variants: VariantsAnswer;
  paths: PathsAnswer;
  retention: RetentionAnswer;
  stickiness: StickinessAnswer;
  lifecycle: LifecycleAnswer;
  matrix: MatrixAnswer;
  findings: FindingsAnswer;
  effect: EffectAnswer;
  forecast: ForecastAnswer;
  journeys: JourneysAnswer;
  timeline: TimelineAnswer;
  dotted: DottedAnswer;
  replay: ReplayAnswer;
  throughput: ThroughputAnswer;
  conformance: ConformanceAnswer;
  funnel: FunnelAnswer;
  open: OpenAnswer;
  kpis: KpisAnswer;
  feedback: FeedbackAnswer;
  abandonment: AbandonmentAnswer;
  exits: ExitsAnswer;
  friction: FrictionAnswer;
  devices: DevicesAnswer;
  correlation: CorrelationAnswer;
  simulation: SimulationAnswer;
}

/** An answer, with that of each group where the question is split. */
type Split<Kind extends QuestionKind> = Plain[Kind] &
  (Kind extends SplitKind ? Partial<Groups<Plain[Kind]>> : unknown);

/** An answer, and beside it that to what it was compared with. */
export type Answers = {
  [Kind in QuestionKind]: Split<Kind> & { readonly compared?: Split<Kind> };
};
export type Answer = Answers[QuestionKind];
