import {
  formatCount,
  formatDuration,
  formatMoney,
  formatObjects,
  formatShare,
  plural,
} from '../texts/format.js';
import type { BlueprintStep } from '@throughline/model';
import { t } from '../texts/texts.js';

/** One figure: what it is, its value with its unit, what it is a part of, and its definition. */
export interface StepFigure {
  readonly name: string;
  readonly value: string;
  readonly of: string;
  readonly definition: string;
  readonly tone: 'plain' | 'pain';
}

/** The figures of a step in the order in which they are asked for. */
export function stepFigures(step: BlueprintStep, currency: string): readonly StepFigure[] {
  const { metrics } = step;
  const type = step.leading ?? 'journey';
  const words = t().panel;
  return [
    {
      name: words.volume,
      value: `${formatCount(metrics.events)} ${words.events}`,
      of: words.inObjects(formatObjects(metrics.journeys, type)),
      definition: words.figures.volumeMeans,
      tone: 'plain',
    },
    {
      name: words.figures.share,
      value: formatShare(metrics.share),
      of: words.figures.ofAll(plural(type)),
      definition: words.figures.shareMeans,
      tone: 'plain',
    },
    ...waits(step),
    {
      name: words.figures.ends,
      value: formatShare(metrics.lostShare),
      of: words.figures.lost(formatObjects(metrics.lost, type), formatCount(metrics.open)),
      definition: words.figures.endsMeans,
      tone: metrics.lost > 0 ? 'pain' : 'plain',
    },
    {
      name: words.figures.repeats,
      value: formatShare(metrics.repeatRate),
      of: words.figures.moreThanOnce(plural(type)),
      definition: words.figures.repeatsMean,
      tone: 'plain',
    },
    ...amounts(step, currency),
  ];
}

function waits({ metrics }: BlueprintStep): readonly StepFigure[] {
  if (metrics.wait === null) return [];
  const words = t().panel;
  return [
    {
      name: words.figures.waits,
      value: formatDuration(metrics.wait.p50),
      of: words.figures.within(formatDuration(metrics.wait.p90)),
      definition: words.figures.waitsMean,
      tone: 'plain',
    },
  ];
}

function amounts({ metrics }: BlueprintStep, currency: string): readonly StepFigure[] {
  const words = t().panel;
  return metrics.amounts.map((amount) => ({
    name: words.figures.amount(amount.currency === currency ? null : amount.currency),
    value: formatMoney(Number(amount.value), amount.currency),
    of:
      metrics.events === 0
        ? ''
        : words.figures.perEvent(formatMoney(Number(amount.value) / metrics.events, amount.currency)),
    definition: words.figures.amountMeans,
    tone: 'plain',
  }));
}
