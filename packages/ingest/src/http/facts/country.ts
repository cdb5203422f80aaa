import type { Reception } from '../outcome.js';
import { firstText } from './json.js';
import { keep, type Properties } from './properties.js';

/**
 * The visitor's country (ISO 3166-1 alpha-2) as the property `country`, where the event does not tell one: of the address in
 * it, or else of the request's sender. The address itself is not kept.
 */
export function keepCountry(into: Properties, { countryOf }: Reception, address?: unknown): void {
  if (into.text['country'] === undefined) keep(into, 'country', countryOf(firstText(address)));
}
