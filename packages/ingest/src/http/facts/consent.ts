import { firstText, type Json, listOf, recordOf } from './json.js';

/** What a visitor agreed to, as the property `consent` says it: the purposes by name, `none` where all were refused. */
function agreedTo(purposes: readonly string[]): string {
  return purposes.length === 0 ? 'none' : purposes.toSorted().join(', ');
}

/** Segment's `context.consent.categoryPreferences`: purposes by name, true where they were agreed to. '' where none is told. */
export function segmentConsent(context: Json): string {
  const preferences = Object.entries(recordOf(recordOf(context['consent'])['categoryPreferences']));
  if (preferences.length === 0) return '';
  return agreedTo(preferences.filter(([, agreed]) => agreed === true).map(([purpose]) => purpose));
}

/**
 * The `consent` of the Measurement Protocol: purposes by name, `GRANTED` or `DENIED`. '' where none is told.
 * Source: developers.google.com/analytics/devguides/collection/protocol/ga4/reference.
 */
export function measurementConsent(consent: unknown): string {
  const told = Object.entries(recordOf(consent)).filter(
    ([, said]) => said === 'GRANTED' || said === 'DENIED',
  );
  if (told.length === 0) return '';
  return agreedTo(told.filter(([, said]) => said === 'GRANTED').map(([purpose]) => purpose));
}

/** Google's four purposes, in the order of `gcd`: the storages are called as `gcs` has them, the others as the Measurement Protocol does. */
const GOOGLE_PURPOSES = ['advertising', 'analytics', 'ad_user_data', 'ad_personalization'] as const;

/**
 * What each letter of `gcd` comes to, whichever way: by default (t, p), by an update of a default (r, v; q, u) or by an update
 * alone (n; m). `l` says nothing.
 */
const GRANTED = new Set('trvn');
const DENIED = new Set('pqum');

/**
 * Google's consent mode: `gcd` where it says something, else `gcs`. '' where neither does.
 * @param gcd `11` or `13`, then a letter for each purpose with a digit behind it: `13r3q3q2p5`. Google does not document it;
 * as it is seen on the wire and read by those who debug consent (thyngster.com, iihnordic.com, both 2024).
 */
export function googleConsent(gcs: string | undefined, gcd?: string): string {
  const letters = /^1\d((?:[a-z]\d){2,4})/u.exec(gcd ?? '')?.[1]?.replaceAll(/\d/gu, '') ?? '';
  const told = GOOGLE_PURPOSES.map((purpose, at) => ({ purpose, letter: letters.charAt(at) }));
  if (!told.some(({ letter }) => GRANTED.has(letter) || DENIED.has(letter))) return storageConsent(gcs);
  return agreedTo(told.filter(({ letter }) => GRANTED.has(letter)).map(({ purpose }) => purpose));
}

/** Google's `gcs`: `G1`, then a digit for storage for advertising and one for analytics, 1 where it was agreed to. */
function storageConsent(gcs: string | undefined): string {
  const [, ads, analytics] = /^G1([01])([01])$/u.exec(gcs ?? '') ?? [];
  if (ads === undefined) return '';
  return agreedTo([...(ads === '1' ? ['advertising'] : []), ...(analytics === '1' ? ['analytics'] : [])]);
}

/** Something described by a schema, by the schema's name: what happened, or an entity beside it. */
interface Described {
  readonly name: string;
  readonly data: Json;
}

/**
 * Snowplow's consent, by the event `consent_preferences` of its Enhanced Consent plugin (the scopes that were allowed), or by the
 * entities `consent_document` (documents by name, or else by id, that were agreed to; on `consent_withdrawn`, none of them is).
 * '' where nothing is told, or a choice is pending.
 * Source: docs.snowplow.io, Consent events and GDPR.
 */
export function snowplowConsent({ name, data }: Described, entities: readonly Described[]): string {
  if (Array.isArray(data['consentScopes'])) return preferred(data);
  if (name === 'consent_withdrawn') return data['all'] === true ? 'none' : '';
  const documents = entities.filter((each) => each.name === 'consent_document');
  const names = documents.map((each) => firstText(each.data['name'], each.data['id']));
  const agreed = names.filter((each) => each !== '');
  return agreed.length === 0 ? '' : agreedTo(agreed);
}

function preferred(data: Json): string {
  switch (data['eventType']) {
    case 'allow_all':
    case 'allow_selected':
    case 'implicit_consent':
      return agreedTo(
        listOf(data['consentScopes'])
          .map((scope) => firstText(scope))
          .filter((scope) => scope !== ''),
      );
    case 'deny_all':
    case 'withdrawn':
    case 'expired':
      return 'none';
    case 'pending':
    default:
      return '';
  }
}

/** The lawful ground that Snowplow's `gdpr` entity names for an event (GDPR, article 6): `consent`, `contract`, …; '' where none is. */
export function groundOf(entities: readonly Described[]): string {
  return firstText(
    ...entities.filter(({ name }) => name === 'gdpr').map(({ data }) => data['basisForProcessing']),
  );
}
