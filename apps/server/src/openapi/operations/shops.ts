import { FindingCase, FoundExperiment, Ledger, RegisteredExperiment, ShopSettings } from '@throughline/model';
import { z } from 'zod';
import * as wire from '../../routes.js';
import { CSV, EVENTS, type Operations } from '../operation.js';

/** Shops: settings, what comes in, people in them, and what is done about findings. */
export const SHOPS: Operations = {
  'GET /api/health': { says: 'Whether the server is up, and its version', answer: wire.Health },
  'GET /api/shops': { says: 'All shops, the demo shop first', answer: [wire.ShopEntry] },
  'GET /api/shops/:id/settings': { says: 'The settings of a shop in full', answer: ShopSettings },
  'PUT /api/shops/:id/settings': {
    says: 'Set any settings; what is left out has its default',
    body: ShopSettings,
    answer: ShopSettings,
  },
  'DELETE /api/shops/:id': { says: 'Remove a shop with all that is stored of it' },
  'GET /api/shops/:id/changes': { says: 'The shop’s version at each change', answer: EVENTS },
  'GET /api/shops/:id/sources': {
    says: 'What came in live, by source and protocol: how many, by minute, and how good',
    answer: wire.SourcesReport,
  },
  'GET /api/shops/:id/incoming': {
    query: wire.IncomingQuery,
    says: 'What comes in live, item by item with its outcome',
    answer: EVENTS,
  },
  'GET /api/shops/:id/dead-letters': {
    says: 'What came in live and could not be used, the newest first',
    query: wire.DeadLetterQuery,
    answer: [wire.DeadLetterEntry],
  },
  'POST /api/shops/:id/dead-letters/replay': {
    says: 'Mend what could not be used, and read it once more',
    body: wire.ReplayBody,
    answer: wire.ReplayReport,
  },
  'GET /api/shops/:id/identities': {
    says: 'The ids that were merged into a customer',
    query: wire.IdentityQuery,
    answer: [wire.IdentityEntry],
  },
  'POST /api/shops/:id/identities/part': {
    says: 'Take an id out of the customer that it was merged into',
    body: wire.PartBody,
  },
  'GET /api/shops/:id/audiences/:segment': { says: 'The members of a saved segment', answer: CSV },
  'POST /api/shops/:id/audiences/csv': {
    says: 'The members of a segment',
    body: wire.AudienceBody,
    answer: CSV,
  },
  'POST /api/shops/:id/audiences/push': {
    says: 'Send the members of a segment to an address, signed',
    body: wire.PushBody,
    answer: wire.PushedAudience,
  },
  'GET /api/shops/:id/hooks': {
    says: 'Sources of webhooks, and what became of them',
    answer: [wire.HookEntry],
  },
  'PUT /api/shops/:id/hooks/:name': {
    says: 'Set what the webhooks of a source are checked by',
    body: wire.HookBody,
    answer: wire.HookEntry,
  },
  'POST /api/shops/:id/hooks/:name/rotate': {
    says: 'Take a new secret beside the newest; without one, end all but the newest',
    body: wire.RotateHookBody,
    answer: wire.HookEntry,
  },
  'POST /api/shops/:id/hooks/:name/restore': {
    says: 'Take back that a source of webhooks was forgotten, in the ten minutes after it was',
    answer: wire.HookEntry,
  },
  'DELETE /api/shops/:id/hooks/:name': { says: 'Forget a source of webhooks' },
  'GET /api/shops/:id/backfills': {
    says: 'How far the past of each vendor was read',
    answer: [wire.BackfillEntry],
  },
  'POST /api/shops/:id/backfills': {
    says: 'Have the past of a shop read through its vendor’s API',
    body: wire.BackfillBody,
    answer: wire.BackfillEntry,
  },
  'DELETE /api/shops/:id/backfills/:vendor': {
    says: 'Stop reading a past; it goes on there when it is started again',
  },
  'POST /hooks/:id/:name': {
    says: 'One delivery, signed by its sender in a header',
    body: wire.JsonObject,
    answer: wire.HookReceipt,
  },
  'POST /api/shops/:id/deliveries': {
    says: 'Records of a vendor’s past, as its API tells them',
    body: wire.DeliveriesBody,
    answer: wire.HookReceipt,
  },
  'POST /api/shops/:id/person/export': {
    says: 'All that is kept of a customer',
    body: wire.WantedPerson,
    answer: z.object({
      customer: z.string(),
      records: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))).nullable(),
      deadLetters: z.array(z.unknown()),
      rejects: z.array(z.string()),
    }),
  },
  'POST /api/shops/:id/person/erase': {
    says: 'Take away all that is kept of a customer, for good',
    body: wire.WantedPerson,
    answer: wire.ErasedPerson,
  },
  'GET /api/shops/:id/findings': {
    says: 'What was done about findings, with its history',
    answer: [FindingCase],
  },
  'POST /api/shops/:id/findings': {
    says: 'Take a step in the life of a finding',
    body: wire.StepBody,
    answer: FindingCase,
  },
  'POST /api/shops/:id/findings/measure': {
    says: 'Measure what every change has done, and keep it',
    answer: wire.Measurements,
  },
  'GET /api/shops/:id/comments': {
    says: 'What people said about steps, findings and charts',
    answer: [wire.CommentEntry],
  },
  'PUT /api/shops/:id/comments/:comment': {
    says: 'Say something, or change what one said',
    body: wire.CommentBody,
    answer: wire.CommentEntry,
  },
  'DELETE /api/shops/:id/comments/:comment': { says: 'Take away what one said' },
  'GET /api/shops/:id/experiments': {
    says: 'The experiments that the shop’s events tell of',
    answer: [FoundExperiment],
  },
  'GET /api/shops/:id/experiments/registered': {
    says: 'The experiments that were registered: plan, state, decision and history',
    answer: [RegisteredExperiment],
  },
  'POST /api/shops/:id/experiments': {
    says: 'Take a step in the life of an experiment: plan, start, stop, decide, reopen, remove, restore',
    body: wire.ExperimentStepBody,
    answer: RegisteredExperiment,
  },
  'GET /api/shops/:id/ledger': { says: 'Money found, at stake, won, lost again', answer: Ledger },
};
