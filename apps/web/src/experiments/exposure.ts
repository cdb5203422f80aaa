import type { ExperimentPlan } from '@throughline/model';

/** Who is exposed to what, and by which properties that is told. */
export interface Exposure extends Pick<ExperimentPlan, 'object' | 'named' | 'varied'> {
  readonly experiment: string;
  readonly variant: string;
}

type Said = Record<string, string | Record<string, string>>;

/** What an exposure says of its experiment, where the properties that name it belong: `text.experiment` within `text`. */
export function saidOf({ named, varied, experiment, variant }: Exposure): Said {
  const said: Said = {};
  for (const [property, value] of [
    [named, experiment],
    [varied, variant],
  ] as const) {
    const [, group, name] = /^(text|number)\.(.+)$/u.exec(property) ?? [];
    if (group === undefined || name === undefined) said[property] = value;
    else said[group] = { ...(typeof said[group] === 'object' ? said[group] : {}), [name]: value };
  }
  return said;
}
