import {
  formatCount,
  formatDuration,
  formatMoney,
  formatObjects,
  formatShare,
  plural,
} from '../texts/format.js';
import type { MapActivity, MapAnswer } from '@throughline/model';
import type { StepFigure } from '../panel/step-figures.js';

export interface TypeFigures {
  readonly type: string;
  readonly figures: readonly StepFigure[];
}

/** The figures of one activity for each object type that it touches. */
export function activityFigures({ objects }: MapAnswer, activity: string): readonly TypeFigures[] {
  return Object.entries(objects).flatMap(([type, map]) => {
    const found = map.activities.find((other) => other.activity === activity);
    return found === undefined ? [] : [{ type, figures: figuresOf(found, type, map.journeys) }];
  });
}

function figuresOf(activity: MapActivity, type: string, journeys: number): readonly StepFigure[] {
  const many = plural(type);
  const tone = 'plain';
  const definition = 'Counted over all journeys of this object type.';
  return [
    {
      name: 'Volume',
      value: `${formatCount(activity.events)} events`,
      of: `in ${formatObjects(activity.journeys, type)}`,
      definition,
      tone,
    },
    {
      name: 'Share of journeys',
      value: formatShare(activity.journeys / Math.max(1, journeys)),
      of: `of all ${many}`,
      definition,
      tone,
    },
    {
      name: 'Starts and ends',
      value: `${formatCount(activity.first)} start`,
      of: `${formatCount(activity.last)} end here`,
      definition: 'Journeys of which this is the first, and the last event.',
      tone,
    },
    {
      name: 'Repeats',
      value: formatShare(activity.repeated / Math.max(1, activity.journeys)),
      of: `of ${many} pass more than once`,
      definition: 'Of the journeys that pass here, those that pass twice or more.',
      tone,
    },
    ...(activity.wait === null
      ? []
      : [
          {
            name: 'Wait before',
            value: formatDuration(activity.wait.p50),
            of: `nine in ten within ${formatDuration(activity.wait.p90)}`,
            definition: 'Time since the event before it in the same journey.',
            tone,
          } as const,
        ]),
    ...activity.amounts.map(
      ({ value, currency }) =>
        ({
          name: `Amount in ${currency}`,
          value: formatMoney(Number(value), currency),
          of: 'summed over events',
          definition: 'The exact sum of the amounts of these events.',
          tone,
        }) as const,
    ),
  ];
}
