import { expect, test } from 'vitest';
import { googleConsent, groundOf, measurementConsent, segmentConsent, snowplowConsent } from './consent.js';

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
  ['13r3r3r2r5', 'ad_personalization, ad_user_data, advertising, analytics'],
  ['11t1t1t1t5', 'ad_personalization, ad_user_data, advertising, analytics'],
  ['13p3t3p2p5', 'analytics'],
  ['13q3v3n2m5l1', 'ad_user_data, analytics'],
  ['13u3u3u2u5', 'none'],
  ['13l3p3l2l1', 'none'],
  ['11r1r5', 'advertising, analytics'],
])('Google: %j says “%s”, whatever gcs says', (gcd, said) => expect(googleConsent('G110', gcd)).toBe(said));

test.each([['13l3l3l2l1'], ['G100'], ['11'], [''], ['13z3z3z2z5']])(
  'Google: %j says nothing, and gcs is read',
  (gcd) => expect(googleConsent('G101', gcd)).toBe('analytics'),
);

const preferences = (eventType: string, ...consentScopes: unknown[]) => ({
  name: 'consent_preferences',
  data: { eventType, consentScopes, basisForProcessing: 'consent', consentVersion: '1.0' },
});
const paper = (name: string, data: object) => ({ name, data: { ...data } });

test.each([
  [preferences('allow_selected', 'statistics', 'necessary'), 'necessary, statistics'],
  [preferences('allow_all', 'marketing', 7, null), '7, marketing'],
  [preferences('implicit_consent', 'necessary'), 'necessary'],
  [preferences('deny_all', 'marketing'), 'none'],
  [preferences('withdrawn', 'marketing'), 'none'],
  [preferences('expired'), 'none'],
  [preferences('pending', 'marketing'), ''],
  [preferences('whatever', 'marketing'), ''],
])('Snowplow: %j says “%s”', (happened, said) => expect(snowplowConsent(happened, [])).toBe(said));

test('Snowplow: documents that were agreed to, by name; withdrawn, all of them or one', () => {
  const documents = [
    paper('consent_document', { id: '1234', version: '5', name: 'newsletter' }),
    paper('consent_document', { id: 'terms', version: '2' }),
    paper('cart', { name: 'not a document' }),
  ];
  expect(snowplowConsent(paper('consent_granted', { expiry: '2027-11-21' }), documents)).toBe(
    'newsletter, terms',
  );
  expect(snowplowConsent(paper('page_view', {}), documents)).toBe('newsletter, terms');
  expect(snowplowConsent(paper('consent_withdrawn', { all: true }), documents)).toBe('none');
  expect(snowplowConsent(paper('consent_withdrawn', { all: false }), documents)).toBe('');
  expect(snowplowConsent(paper('page_view', {}), documents.slice(2))).toBe('');
  expect(groundOf([paper('gdpr', { basisForProcessing: 'contract', documentId: '1' })])).toBe('contract');
  expect(groundOf(documents)).toBe('');
});

test.each([
  [{ ad_user_data: 'GRANTED', ad_personalization: 'GRANTED' }, 'ad_personalization, ad_user_data'],
  [{ ad_user_data: 'GRANTED', ad_personalization: 'DENIED' }, 'ad_user_data'],
  [{ ad_user_data: 'DENIED' }, 'none'],
  [{ ad_user_data: 'maybe' }, ''],
  [undefined, ''],
])('Measurement Protocol: %j says “%s”', (consent, said) => expect(measurementConsent(consent)).toBe(said));
