import { expect, test } from 'vitest';
import { googleConsent, measurementConsent, segmentConsent } from './consent.js';

test.each([
  [{ consent: { categoryPreferences: { Analytics: true, Advertising: true } } }, 'Advertising, Analytics'],
  [{ consent: { categoryPreferences: { Analytics: true, Advertising: false } } }, 'Analytics'],
  [{ consent: { categoryPreferences: { Analytics: false, Advertising: 'yes' } } }, 'none'],
  [{ consent: { categoryPreferences: {} } }, ''],
  [{}, ''],
])('Segment: %j says “%s”', (context, said) => expect(segmentConsent(context)).toBe(said));

test.each([
  ['G111', 'advertising, analytics'],
  ['G101', 'analytics'],
  ['G100', 'none'],
  ['G1--', ''],
  [undefined, ''],
])('Google: %j says “%s”', (gcs, said) => expect(googleConsent(gcs)).toBe(said));

test.each([
  [{ ad_user_data: 'GRANTED', ad_personalization: 'GRANTED' }, 'ad_personalization, ad_user_data'],
  [{ ad_user_data: 'GRANTED', ad_personalization: 'DENIED' }, 'ad_user_data'],
  [{ ad_user_data: 'DENIED' }, 'none'],
  [{ ad_user_data: 'maybe' }, ''],
  [undefined, ''],
])('Measurement Protocol: %j says “%s”', (consent, said) => expect(measurementConsent(consent)).toBe(said));
