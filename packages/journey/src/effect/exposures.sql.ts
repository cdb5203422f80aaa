import type { Layout, Statement } from '@throughline/stores';
import { Binder } from '../sql/binder.js';
import type { JourneySource } from '../source/source.js';

/** Under which names exposures tell of their experiment, and of its variant: those of GrowthBook, PostHog and Segment among them. */
const EXPERIMENT = [
  'experiment',
  'experiment_id',
  'experimentId',
  'experiment_key',
  'experiment_name',
  'experimentName',
  '$feature_flag',
  'feature_flag',
];
const VARIANT = [
  'variant',
  'variation',
  'variation_id',
  'variationId',
  'variation_key',
  'variation_name',
  'variationName',
  '$feature_flag_response',
  'feature_flag_response',
];

/** Events that say who saw an experiment. */
export interface ExposureRow {
  readonly activity: string;
  /** The property of theirs that names the experiment, and the one that names the variant. */
  readonly named: string;
  readonly varied: string;
  readonly events: number;
}

/** How a shop's events tell of an experiment: most of them first. */
export function exposuresOf(
  { own, everyShard, binder }: JourneySource,
  { shop, experiment }: { readonly shop: string; readonly experiment: string },
): Statement {
  const sql = `
SELECT toString(activity) AS activity, named, varied, count() AS events
FROM ${everyShard(`
  SELECT activity, arrayFirst(name -> text[name] = ${binder.text(experiment)}, ${binder.texts(EXPERIMENT)}) AS named,
    arrayFirst(name -> text[name] != '', ${binder.texts(VARIANT)}) AS varied
  FROM ${own('events')}
  WHERE shop = ${binder.text(shop)} AND named != '' AND varied != ''`)}
GROUP BY activity, named, varied
ORDER BY events DESC, activity
LIMIT 1`;
  return binder.statement(sql);
}

export interface FoundRow {
  readonly name: string;
  /** The properties that carry the name and the variant: those that most of its exposures use. */
  readonly carrier: string;
  readonly variant: string;
  readonly exposures: number;
  readonly variants: readonly string[];
  /** Of the first and the last exposure: milliseconds since 1970. */
  readonly first: number;
  readonly last: number;
}

const LISTED = 200;

/** All experiments that a shop's events tell of, those with most exposures first. */
export function experimentsIn({ everyShard, own }: Layout, shop: string): Statement {
  const binder = new Binder();
  const names = binder.texts(EXPERIMENT);
  const sql = `
SELECT name, argMax(carrier, events) AS carrier, argMax(varied, events) AS variant,
  sum(events) AS exposures, arraySort(groupUniqArrayArray(20)(shown)) AS variants,
  toFloat64(min(begun)) AS first, toFloat64(max(ended)) AS last
FROM (
  SELECT name, carrier, varied, count() AS events, groupUniqArray(20)(value) AS shown, min(at) AS begun, max(at) AS ended
  FROM ${everyShard(`
    SELECT arrayFirst(each -> text[each] != '', ${names}) AS carrier, text[carrier] AS name,
      arrayFirst(each -> text[each] != '', ${binder.texts(VARIANT)}) AS varied, text[varied] AS value,
      toUnixTimestamp64Milli(time) AS at
    FROM ${own('events')}
    WHERE shop = ${binder.text(shop)} AND hasAny(mapKeys(text), ${names}) AND carrier != '' AND varied != ''`)}
  GROUP BY name, carrier, varied)
GROUP BY name
ORDER BY exposures DESC, name
LIMIT ${LISTED}`;
  return binder.statement(sql);
}
