import { canonicalName, type Scheme } from '@throughline/model';

/**
 * The name of an activity as it came in, except for bare words that mean something in one scheme alone
 * (`transaction` is an order to Snowplow): those are told by the taxonomy's name, or nobody would know later.
 */
export function schemeName(name: string, scheme: Scheme): string {
  return canonicalName(name) === null ? (canonicalName(name, undefined, scheme) ?? name) : name;
}
