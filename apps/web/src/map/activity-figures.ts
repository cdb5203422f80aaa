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
import { t } from '../texts/texts.js';

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
  const { panel, map: words } = t();
  const { figures } = panel;
  const definition = words.counted;
  return [
    {
      name: panel.volume,
      value: `${formatCount(activity.events)} ${panel.events}`,
      of: panel.inObjects(formatObjects(activity.journeys, type)),
      definition,
      tone,
    },
    {
      name: figures.share,
      value: formatShare(activity.journeys / Math.max(1, journeys)),
      of: figures.ofAll(many),
      definition,
      tone,
    },
    {
      name: words.startsEnds,
      value: words.start(formatCount(activity.first)),
      of: words.end(formatCount(activity.last)),
      definition: words.startsEndsMean,
      tone,
    },
    {
      name: figures.repeats,
      value: formatShare(activity.repeated / Math.max(1, activity.journeys)),
      of: figures.moreThanOnce(many),
      definition: figures.repeatsMean,
      tone,
    },
    ...(activity.wait === null
      ? []
      : [
          {
            name: figures.waits,
            value: formatDuration(activity.wait.p50),
            of: figures.within(formatDuration(activity.wait.p90)),
            definition: words.waitMeans,
            tone,
          } as const,
        ]),
    ...activity.amounts.map(
      ({ value, currency }) =>
        ({
          name: figures.amount(currency),
          value: formatMoney(Number(value), currency),
          of: words.summed,
          definition: words.summedMeans,
          tone,
        }) as const,
    ),
  ];
}
