import type { BlueprintStep } from '@throughline/model';
import type { Metric } from '../map/layout.js';
import { ratio } from '../process/process.js';
import type { SceneNode } from '../scene.js';
import { textWidth } from '../text/inter.js';
import type { Tongue } from '../tongue.js';
import type { ViewLink } from './view.js';

export const FIGURE_FONT = 10.5;

type Facts = SceneNode['facts'];

export interface FiguresInput {
  readonly metric: Metric;
  /** Pixels there are for both figures. */
  readonly width: number;
  readonly tongue: Tongue;
}

/** The two figures under a step's name, as long as there is room for them. */
export function stepFigures(
  step: BlueprintStep,
  { metric, width, tongue }: FiguresInput,
): SceneNode['figures'] {
  const fits = ({ left, right }: SceneNode['figures']) =>
    textWidth(left, FIGURE_FONT) + textWidth(right, FIGURE_FONT) + 6 <= width;
  const choices = figureChoices(step, metric, tongue);
  return choices.find(fits) ?? choices.at(-1) ?? { left: '', right: '' };
}

function figureChoices(step: BlueprintStep, metric: Metric, { format }: Tongue): SceneNode['figures'][] {
  const { metrics, leading } = step;
  const share = format.share(metrics.share);
  const count = format.compact(metrics.journeys);
  const [amount] = metrics.amounts;
  if (metric === 'time' && metrics.wait) {
    const { p50, p90 } = metrics.wait;
    const half = format.duration(p50);
    return [
      { left: half, right: `p90 ${format.duration(p90)}` },
      { left: half, right: `p90 ${format.durationShort(p90)}` },
      { left: format.durationShort(p50), right: `p90 ${format.durationShort(p90)}` },
      { left: half, right: '' },
    ];
  }
  if (metric === 'amount' && amount) {
    const money = format.moneyCompact(Number(amount.value), amount.currency);
    return [
      { left: money, right: format.compact(metrics.events) },
      { left: money, right: '' },
    ];
  }
  // A step without amounts or waits tells its name alone.
  if (metric !== 'count') return [{ left: '', right: '' }];
  return [
    { left: leading === null ? count : format.objects(metrics.journeys, leading), right: share },
    { left: count, right: share },
    { left: count, right: '' },
  ];
}

/** What is known of a step, each figure with what it is and what it is counted by. */
export function stepFacts(step: BlueprintStep, { format, words, called }: Tongue): Facts {
  const { facts, ofAll } = words;
  const { metrics, leading } = step;
  const type = leading ?? 'journey';
  const of = (share: number, count: number) => `${format.share(share)} (${format.objects(count, type)})`;
  const also = step.activities.filter((name) => name !== step.name);
  return [
    ...(step.canonical !== null && step.canonical !== step.name
      ? [fact(facts.knownAs, called(step.canonical))]
      : []),
    ...(also.length > 0
      ? [fact(step.folds > 0 ? facts.holds : facts.boundTo, also.map(called).join(', '))]
      : []),
    fact(facts.journeys, ofAll(format.objects(metrics.journeys, type), format.share(metrics.share))),
    fact(facts.events, format.count(metrics.events)),
    ...(metrics.wait
      ? [
          fact(facts.wait, format.duration(metrics.wait.p50)),
          fact(facts.waitNine, format.duration(metrics.wait.p90)),
        ]
      : []),
    ...(metrics.lost > 0 ? [fact(facts.lost, of(metrics.lostShare, metrics.lost))] : []),
    ...(metrics.open > 0 ? [fact(facts.open, format.objects(metrics.open, type))] : []),
    ...(metrics.repeatRate > 0 ? [fact(facts.repeat, format.share(metrics.repeatRate))] : []),
    ...metrics.amounts.map((amount) =>
      fact(facts.amount, format.money(Number(amount.value), amount.currency)),
    ),
    ...(step.systems.length > 0 ? [fact(facts.systems, step.systems.join(', '))] : []),
    ...placementFact(step, { format, words }),
  ];
}

function placementFact(
  { placement }: BlueprintStep,
  { format, words }: Pick<Tongue, 'format' | 'words'>,
): Facts {
  if (placement.source !== 'inferred') return [];
  return [
    fact(
      words.facts.guess,
      words.sure(format.share(placement.laneConfidence), format.share(placement.stageConfidence)),
    ),
  ];
}

const fact = (name: string, value: string) => ({ name, value });

export interface LinkInput {
  readonly metric: Metric;
  readonly currency: string;
  readonly tongue: Tongue;
}

/** The figure asked for; empty where journeys hold no amounts, as those of parcels: a zero would say that they are worth nothing. */
export function linkFigure({ leading }: ViewLink, { metric, currency, tongue }: LinkInput): string {
  const { format } = tongue;
  switch (metric) {
    case 'count':
      return format.objects(leading.journeys, leading.objectType);
    case 'time':
      return format.duration(leading.seconds.p50);
    case 'amount':
      return leading.amount === 0 ? '' : format.moneyCompact(leading.amount, currency);
  }
}

export function linkFacts(
  { leading, flows }: ViewLink,
  objects: Readonly<Record<string, number>>,
  { currency, tongue: { format, words } }: Omit<LinkInput, 'metric'>,
): Facts {
  const { facts, ofAll } = words;
  const shareOf = (journeys: number, type: string) =>
    format.share(Math.min(1, ratio(journeys, objects[type] ?? 0)));
  return [
    ...flows.map(({ journeys, objectType }) =>
      fact(facts.journeys, ofAll(format.objects(journeys, objectType), shareOf(journeys, objectType))),
    ),
    // Where nobody goes, nothing takes any time.
    ...(leading.count === 0
      ? []
      : [
          fact(facts.half, format.duration(leading.seconds.p50)),
          fact(facts.nine, format.duration(leading.seconds.p90)),
        ]),
    ...(leading.amount === 0 ? [] : [fact(facts.worth, format.money(leading.amount, currency))]),
  ];
}
