import type { TimedValue } from '../read/log.js';
import { numberOf, type Value } from '../values/kinds.js';
import { instantOf } from '../values/instant.js';
import { NAMES } from '../values/names.js';

/** Properties as the store keeps them. */
export interface Properties {
  readonly text: Record<string, string>;
  readonly numbers: Record<string, number>;
}

/** Names of properties come from files: an object without a prototype takes any. */
export function noProperties(): Properties {
  return {
    text: Object.create(null) as Record<string, string>,
    numbers: Object.create(null) as Record<string, number>,
  };
}

export function put(properties: Properties, value: Value): void {
  const number = numberOf(value);
  // Told again, the later value is meant, whatever its kind.
  delete properties.text[value.name];
  delete properties.numbers[value.name];
  if (number === null) properties.text[value.name] = value.text;
  else properties.numbers[value.name] = number;
}

/**
 * Properties of an object: of each attribute the value that holds last. Attributes that changed keep all their values
 * beside it, by their times; '' stands for the beginning.
 */
export function objectProperties(values: readonly TimedValue[]): Properties {
  const properties = noProperties();
  const timed = values.map((value) => ({ ...value, time: beginning(value.time) }));
  // Stable: what is told later of the same moment holds.
  const ordered = timed.toSorted((a, b) => order(a.time, b.time));
  for (const value of ordered) put(properties, value);
  const several = new Set(ordered.filter(({ time }) => time !== '').map(({ name }) => name));
  const changes = ordered
    .filter(({ name }) => several.has(name))
    .toSorted((a, b) => order(a.time, b.time) || order(a.name, b.name));
  if (changes.length > 0)
    properties.text[NAMES.changes] = JSON.stringify(
      changes.map(({ name, time, text }) => [name, time, text]),
    );
  return properties;
}

const order = (a: string, b: string) => (a < b ? -1 : Number(a > b));

const DAY = 86_400_000;

/** OCEL 2.0 has the first instant of 1970 for what holds from the beginning; some write it in their own time zone. */
function beginning(time: string): string {
  const found = instantOf(time);
  return 'iso' in found && Math.abs(Date.parse(found.iso)) >= DAY ? found.iso : '';
}
