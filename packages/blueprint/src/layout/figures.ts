import type { BlueprintStep } from '@throughline/model';
import {
  formatCompact,
  formatCount,
  formatDuration,
  formatDurationShort,
  formatMoney,
  formatMoneyCompact,
  formatObjects,
  formatShare,
} from '../format.js';
import type { Metric } from '../map/layout.js';
import { ratio } from '../process/process.js';
import type { SceneNode } from '../scene.js';
import { textWidth } from '../text/inter.js';
import type { ViewLink } from './view.js';

export const FIGURE_FONT = 10.5;

type Facts = SceneNode['facts'];

/** The two figures under a step's name, as long as there is room for them. */
export function stepFigures(step: BlueprintStep, metric: Metric, width: number): SceneNode['figures'] {
  const fits = ({ left, right }: SceneNode['figures']) =>
    textWidth(left, FIGURE_FONT) + textWidth(right, FIGURE_FONT) + 6 <= width;
  const choices = figureChoices(step, metric);
  return choices.find(fits) ?? choices.at(-1) ?? { left: '', right: '' };
}

function figureChoices(step: BlueprintStep, metric: Metric): SceneNode['figures'][] {
  const { metrics, leading } = step;
  const share = formatShare(metrics.share);
  const count = formatCompact(metrics.journeys);
  const [amount] = metrics.amounts;
  if (metric === 'time' && metrics.wait) {
    const { p50, p90 } = metrics.wait;
    const half = formatDuration(p50);
    return [
      { left: half, right: `p90 ${formatDuration(p90)}` },
      { left: half, right: `p90 ${formatDurationShort(p90)}` },
      { left: formatDurationShort(p50), right: `p90 ${formatDurationShort(p90)}` },
      { left: half, right: '' },
    ];
  }
  if (metric === 'amount' && amount) {
    const money = formatMoneyCompact(Number(amount.value), amount.currency);
    return [
      { left: money, right: formatCompact(metrics.events) },
      { left: money, right: '' },
    ];
  }
  if (metric !== 'count') return [{ left: '–', right: '' }];
  return [
    { left: leading === null ? count : formatObjects(metrics.journeys, leading), right: share },
    { left: count, right: share },
    { left: count, right: '' },
  ];
}

/** What is known of a step, each figure with what it is and what it is counted by. */
export function stepFacts(step: BlueprintStep): Facts {
  const { metrics, leading } = step;
  const type = leading ?? 'journey';
  const of = (share: number, count: number) => `${formatShare(share)} (${formatObjects(count, type)})`;
  const also = step.activities.filter((name) => name !== step.name);
  return [
    ...(step.canonical !== null && step.canonical !== step.name ? [fact('Known as', step.canonical)] : []),
    ...(also.length > 0 ? [fact(step.folds > 0 ? 'Holds' : 'Bound to', also.join(', '))] : []),
    fact('Journeys', `${formatObjects(metrics.journeys, type)}, ${formatShare(metrics.share)} of all`),
    fact('Events', formatCount(metrics.events)),
    ...(metrics.wait
      ? [
          fact('Wait before, half within', formatDuration(metrics.wait.p50)),
          fact('Nine in ten within', formatDuration(metrics.wait.p90)),
        ]
      : []),
    ...(metrics.lost > 0 ? [fact('End here without the goal', of(metrics.lostShare, metrics.lost))] : []),
    ...(metrics.open > 0 ? [fact('May still go on', formatObjects(metrics.open, type))] : []),
    ...(metrics.repeatRate > 0 ? [fact('Pass twice or more', formatShare(metrics.repeatRate))] : []),
    ...metrics.amounts.map((amount) => fact('Amount', formatMoney(Number(amount.value), amount.currency))),
    ...(step.systems.length > 0 ? [fact('Systems', step.systems.join(', '))] : []),
    ...placementFact(step),
  ];
}

function placementFact({ placement }: BlueprintStep): Facts {
  if (placement.source !== 'inferred') return [];
  return [
    fact(
      'Placed by guess',
      `lane ${formatShare(placement.laneConfidence)} sure, stage ${formatShare(placement.stageConfidence)}`,
    ),
  ];
}

const fact = (name: string, value: string) => ({ name, value });

export function linkFigure({ leading }: ViewLink, metric: Metric, currency: string): string {
  switch (metric) {
    case 'count':
      return formatObjects(leading.journeys, leading.objectType);
    case 'time':
      return formatDuration(leading.seconds.p50);
    case 'amount':
      return formatMoneyCompact(leading.amount, currency);
  }
}

export function linkFacts(
  link: ViewLink,
  objects: Readonly<Record<string, number>>,
  currency: string,
): Facts {
  const { leading, flows } = link;
  return [
    ...flows.map((flow) =>
      fact(
        'Journeys',
        `${formatObjects(flow.journeys, flow.objectType)}, ${formatShare(Math.min(1, ratio(flow.journeys, objects[flow.objectType] ?? 0)))} of all`,
      ),
    ),
    fact('Time, half within', formatDuration(leading.seconds.p50)),
    fact('Nine in ten within', formatDuration(leading.seconds.p90)),
    ...(leading.amount === 0 ? [] : [fact('Worth of these journeys', formatMoney(leading.amount, currency))]),
  ];
}
