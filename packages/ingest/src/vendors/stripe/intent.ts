import { idOf } from '../../http/facts/ids.js';
import { firstText, type Json, recordOf } from '../../http/facts/json.js';
import type { Fact } from '../fact.js';
import { stripeAmount } from './money.js';
import { payerOf, referred, refsOf } from './of-payment.js';

/** What each type of event tells of an intent; what its charge tells too has the charge's id, so that both are one event. */
const TOLD: Readonly<Record<string, { activity: string; kind: string }>> = {
  'payment_intent.created': { activity: 'Payment Started', kind: 'created' },
  'payment_intent.requires_action': { activity: 'Payment Authentication Required', kind: 'action' },
  'payment_intent.payment_failed': { activity: 'Payment Failed', kind: 'failed' },
  'payment_intent.amount_capturable_updated': { activity: 'Payment Authorised', kind: 'authorised' },
  'payment_intent.succeeded': { activity: 'Payment Captured', kind: 'captured' },
  'payment_intent.canceled': { activity: 'Payment Cancelled', kind: 'cancelled' },
};

/** @param at when the event happened. */
export function intentFacts(type: string, intent: Json, at: unknown): Fact[] {
  const told = Object.hasOwn(TOLD, type) ? TOLD[type] : undefined;
  const id = idOf(intent['id']);
  if (told === undefined || id === '') return [];
  const error = recordOf(intent['last_payment_error']);
  const charge = told.kind === 'failed' ? referred(error['charge']) : referred(intent['latest_charge']);
  return [
    {
      id: factId(told.kind, { intent: id, charge, at }),
      time: told.kind === 'created' ? intent['created'] : at,
      activity: told.activity,
      objects: refsOf(intent, id),
      buyer: payerOf(intent),
      amount: stripeAmount(intent['amount'], intent['currency']),
      properties: told.kind === 'failed' ? { reason: firstText(error['decline_code'], error['code']) } : {},
    },
  ];
}

interface Of {
  readonly intent: string;
  readonly charge: string;
  readonly at: unknown;
}

/** An intent is created and cancelled once; it may ask and fail more often. */
function factId(kind: string, { intent, charge, at }: Of): string {
  if (kind === 'created' || kind === 'cancelled') return `${intent}/${kind}`;
  if (kind === 'action' || charge === '') return `${intent}/${kind}/${firstText(at)}`;
  return `${charge}/${kind}`;
}
