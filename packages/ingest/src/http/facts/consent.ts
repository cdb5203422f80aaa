import { type Json, recordOf } from './json.js';

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

/** Google's `gcs`: `G1`, then a digit for storage for advertising and one for analytics, 1 where it was agreed to. */
export function googleConsent(gcs: string | undefined): string {
  const [, ads, analytics] = /^G1([01])([01])$/u.exec(gcs ?? '') ?? [];
  if (ads === undefined) return '';
  return agreedTo([...(ads === '1' ? ['advertising'] : []), ...(analytics === '1' ? ['analytics'] : [])]);
}
