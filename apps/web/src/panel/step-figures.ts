import {
  formatCount,
  formatDuration,
  formatMoney,
  formatObjects,
  formatShare,
  plural,
} from '../texts/format.js';
import type { BlueprintStep } from '@throughline/model';

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
  return [
    {
      name: 'Volume',
      value: `${formatCount(metrics.events)} events`,
      of: `in ${formatObjects(metrics.journeys, type)}`,
      definition: 'Events at this step. An event that several objects share counts once.',
      tone: 'plain',
    },
    {
      name: 'Share of journeys',
      value: formatShare(metrics.share),
      of: `of all ${plural(type)}`,
      definition: `Of all journeys of this type, those that pass here at least once.`,
      tone: 'plain',
    },
    ...waits(step),
    {
      name: 'Ends here short of the goal',
      value: formatShare(metrics.lostShare),
      of: `${formatObjects(metrics.lost, type)} lost, ${formatCount(metrics.open)} still open`,
      definition:
        'Journeys that end here without their goal, of those that pass. Those too young to tell are open.',
      tone: metrics.lost > 0 ? 'pain' : 'plain',
    },
    {
      name: 'Repeats',
      value: formatShare(metrics.repeatRate),
      of: `of ${plural(type)} pass more than once`,
      definition: 'Of the journeys that pass here, those that pass twice or more.',
      tone: 'plain',
    },
    ...amounts(step, currency),
  ];
}

function waits({ metrics }: BlueprintStep): readonly StepFigure[] {
  if (metrics.wait === null) return [];
  return [
    {
      name: 'Wait before',
      value: formatDuration(metrics.wait.p50),
      of: `nine in ten within ${formatDuration(metrics.wait.p90)}`,
      definition:
        'Time since the event before it in the same journey: the median, and the 90th percentile. On the clock.',
      tone: 'plain',
    },
  ];
}

function amounts({ metrics }: BlueprintStep, currency: string): readonly StepFigure[] {
  return metrics.amounts.map((amount) => ({
    name: amount.currency === currency ? 'Amount' : `Amount in ${amount.currency}`,
    value: formatMoney(Number(amount.value), amount.currency),
    of:
      metrics.events === 0
        ? ''
        : `${formatMoney(Number(amount.value) / metrics.events, amount.currency)} an event`,
    definition: 'The exact sum of the amounts of the events at this step. Currencies are never mixed.',
    tone: 'plain',
  }));
}
