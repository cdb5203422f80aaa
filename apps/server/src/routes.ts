/**
 * What goes over the wire, in one place: the shape of each request and answer of the HTTP API.
 * The web app imports the types; the server validates with the schemas; docs/api.md says it in words.
 */
export * from './access/bodies.js';
export * from './cards/bodies.js';
export * from './hooks/bodies.js';
export * from './intake/bodies.js';
export * from './kept/bodies.js';
export * from './persons/bodies.js';
export * from './traffic/bodies.js';
import {
  AudienceQuestion,
  ExperimentName,
  ExperimentStep,
  FindingCase,
  LifeStep,
  OrderLine,
  Question,
  ShopId,
  ShopSettings,
} from '@throughline/model';
import type { Answer } from '@throughline/model';
import { z } from 'zod';

export type { Answer, Question };

/** Any failure. `field` names the part of the request that was wrong, `hint` says what to do. */
export const ErrorBody = z.object({
  error: z.object({
    message: z.string(),
    field: z.string().optional(),
    hint: z.string().optional(),
  }),
});
export type ErrorBody = z.infer<typeof ErrorBody>;

/** GET /api/health → the server is up, and which version it is. */
export const Health = z.object({ status: z.literal('ok'), version: z.string() });
export type Health = z.infer<typeof Health>;

/** GET /api/shops → `ShopEntry[]`, the demo first, then by id. */
export const ShopEntry = z.object({
  id: ShopId,
  settings: ShopSettings,
  /** Changes with every commit and every change of settings. */
  version: z.number(),
  rejected: z.number(),
  events: z.number(),
});
export type ShopEntry = z.infer<typeof ShopEntry>;

/** GET and PUT /api/shops/:id/settings → the settings in full; PUT takes any part of them, the rest has its default. */
export const SettingsBody = ShopSettings;
export type SettingsBody = z.input<typeof ShopSettings>;

/** POST /api/questions ← a question → `Answer`. `shop` may be left out where one shop is stored. */
// The type is named: spelt out, as it would be inferred, it is longer than the compiler writes.
export const QuestionBody: typeof Question = Question;
export type QuestionBody = z.input<typeof Question>;

const AudienceSegment = AudienceQuestion.shape.segment;

/** POST /api/shops/:id/audiences/csv ← the id of a segment, or one that is told → its members as CSV. */
export const AudienceBody = z.strictObject({ segment: AudienceSegment });
export type AudienceBody = z.input<typeof AudienceBody>;

/** POST /api/shops/:id/audiences/push ← whom, where to, and the secret to sign with → `PushedAudience`. */
export const PushBody = z.strictObject({
  segment: AudienceSegment,
  url: z.url().max(2000),
  secret: z.string().min(1).max(200),
});
export type PushBody = z.input<typeof PushBody>;

export const PushedAudience = z.object({ members: z.number(), messages: z.number(), tries: z.number() });
export type PushedAudience = z.infer<typeof PushedAudience>;

/** GET /api/decide → `ModelEntry[]`; POST /api/decide/:model ← the model's input → its output. */
export const ModelEntry = z.object({
  name: z.string(),
  title: z.string(),
  /** JSON Schemas of what it takes and gives. */
  input: z.unknown(),
  output: z.unknown(),
});
export type ModelEntry = z.infer<typeof ModelEntry>;

/** GET /api/shops/:id/log?format=…&object=… → the shop as an event log. `object`: of XES, the type whose journeys are traces. */
export const LogQuery = z.object({
  format: z.enum(['xes', 'ocel-json', 'ocel-xml', 'ocel-sqlite', 'ocel1-json', 'ocel1-xml']),
  object: z.string().min(1).max(64).optional(),
});

/** POST /api/uploads?name=FILE ← the raw bytes of one file → `Upload`. */
export const UploadQuery = z.object({ name: z.string().min(1).max(255) });
export const Upload = z.object({ upload: z.string(), name: z.string(), bytes: z.number() });
export type Upload = z.infer<typeof Upload>;

const UploadId = z.string().regex(/^[0-9a-f-]{36}$/u, 'must be the id that POST /api/uploads gave');

/** How tables become events and objects; the schema is published by `@throughline/ingest`. */
export const MappingJson = z.record(z.string(), z.unknown());
export type MappingJson = z.infer<typeof MappingJson>;

/** POST /api/guess ← which uploads; with a mapping, that mapping is checked against them instead of guessed. */
export const GuessBody = z.object({
  uploads: z.array(UploadId).min(1).max(50),
  mapping: MappingJson.optional(),
  preset: z.string().optional(),
});
export type GuessBody = z.infer<typeof GuessBody>;

export const TableColumn = z.object({
  name: z.string(),
  /** What it holds, as people say it. */
  type: z.enum(['text', 'number', 'time', 'yes or no', 'list']),
  /** Up to five values that are not empty. */
  samples: z.array(z.string()),
});
export type TableColumn = z.infer<typeof TableColumn>;

export const GuessedTable = z.object({
  upload: z.string(),
  name: z.string(),
  format: z.enum(['csv', 'tsv', 'jsonl', 'parquet']),
  columns: z.array(TableColumn),
  rows: z.number().optional(),
});
export type GuessedTable = z.infer<typeof GuessedTable>;

export const GuessAnswer = z.object({
  tables: z.array(GuessedTable),
  /** Ready for POST /api/imports; null where nothing could be guessed (`notes` say why). */
  mapping: MappingJson.nullable(),
  /** The preset that fits these files, where one does. */
  preset: z.string().nullable(),
  /** What was guessed and from what, in words. */
  notes: z.array(z.string()),
});
export type GuessAnswer = z.infer<typeof GuessAnswer>;

/** POST /api/imports ← what to import → `ImportStarted`, at once. `paths` is for the command line (with its token). */
export const ImportBody = z
  .object({
    shop: ShopId.optional(),
    uploads: z.array(UploadId).min(1).max(50).optional(),
    paths: z.array(z.string().min(1)).min(1).optional(),
    preset: z.string().min(1).optional(),
    mapping: MappingJson.optional(),
    settings: z.record(z.string(), z.unknown()).optional(),
    /** Where to keep rejected rows, as a path on the server's machine; for the command line, like `paths`. */
    rejects: z.string().min(1).optional(),
  })
  .refine((body) => (body.uploads === undefined) !== (body.paths === undefined), {
    message: 'name either uploads or paths',
    path: ['uploads'],
  })
  .refine((body) => body.preset === undefined || body.mapping === undefined, {
    message: 'name either a preset or a mapping, not both',
    path: ['mapping'],
  });
export type ImportBody = z.input<typeof ImportBody>;

export const ImportStarted = z.object({ import: z.string(), shop: ShopId });
export type ImportStarted = z.infer<typeof ImportStarted>;

/** Why rows were left out: one entry for each reason, the most frequent first. */
export const RejectReason = z.object({ file: z.string(), reason: z.string(), count: z.number() });

export const ImportSummary = z.object({
  events: z.number(),
  duplicates: z.number(),
  rejected: z.number(),
  reasons: z.array(RejectReason),
  /** Where the rejected rows are kept, on the machine of the server. Null where none were. */
  rejectsFile: z.string().nullable(),
  objects: z.number(),
  relations: z.number(),
  /** Journeys built or rebuilt. */
  journeys: z.number(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** What was guessed, and what is worth knowing. */
  notes: z.array(z.string()),
});
export type ImportSummary = z.infer<typeof ImportSummary>;

const ImportBase = z.object({
  id: z.string(),
  shop: ShopId,
  /** File names, or what is made (`demo shop`). */
  title: z.string(),
  /** UTC instant. */
  started: z.string(),
  rows: z.number(),
  /** Rows in all, where that is known. */
  total: z.number().optional(),
});

export const RUNNING_PHASES = ['waiting', 'generating', 'reading', 'storing', 'journeys'] as const;

/** POST /api/shops/:id/findings: a step in the life of a finding. */
export const StepBody = z.strictObject({
  finding: z.string().min(1).max(500),
  /** Of the case as it was last seen, 0 for a new finding: the step is refused where another was taken since. */
  revision: z.number().int().min(0).optional(),
  /** Who takes it, as they say. */
  by: z.string().trim().max(200).default(''),
  /** The steps against which it was found, as the `findings` question took them; kept for the steps that follow. */
  line: OrderLine.optional(),
  step: LifeStep,
});
export type StepBody = z.infer<typeof StepBody>;

/** POST /api/shops/:id/experiments: a step in the life of an experiment → `RegisteredExperiment`. */
export const ExperimentStepBody = z.strictObject({
  /** By the name that its exposures carry. */
  experiment: ExperimentName,
  /** Of the experiment as it was last seen, 0 for a new one or a removed one that is planned anew: the step is refused where another was taken since. */
  revision: z.number().int().min(0).optional(),
  /** Who takes it, as they say; who is signed in is known. */
  by: z.string().trim().max(200).default(''),
  step: ExperimentStep,
});
export type ExperimentStepBody = z.input<typeof ExperimentStepBody>;

/** POST /api/shops/:id/findings/measure → what every change has done that has not been measured up to today's data. */
export const Measurements = z.object({
  /** Those of which it can be said, with the step that was taken. */
  measured: z.array(FindingCase),
  /** Those of which it cannot: why, and in how many days it should be possible, where that can be told. */
  waiting: z.array(z.object({ finding: z.string(), why: z.string(), wait: z.number().nullable() })),
});
export type Measurements = z.infer<typeof Measurements>;

/** GET /api/imports/:id, and each server-sent event of GET /api/imports/:id/events. */
export const ImportState = z.discriminatedUnion('phase', [
  ImportBase.extend({ phase: z.enum(RUNNING_PHASES) }),
  ImportBase.extend({ phase: z.literal('done'), finished: z.string(), report: ImportSummary }),
  ImportBase.extend({ phase: z.literal('failed'), finished: z.string(), error: ErrorBody.shape.error }),
]);
export type ImportState = z.infer<typeof ImportState>;

/** GET /api/imports → every import since the server started, the newest first. */
export const ImportList = z.array(ImportState);
export type ImportList = z.infer<typeof ImportList>;

/** GET /api/shops/:id/dead-letters → what came in live and could not be used, the newest first. */
export const DeadLetterQuery = z.object({ limit: z.coerce.number().int().min(1).max(10_000).default(100) });
export const DeadLetterEntry = z.object({
  id: z.string(),
  /** UTC instant. */
  at: z.string(),
  /** By which protocol it came: `segment-batch`, `posthog`, `events`, … */
  protocol: z.string(),
  source: z.string(),
  reason: z.string(),
  /** What came, as JSON text. */
  item: z.string(),
});
export type DeadLetterEntry = z.infer<typeof DeadLetterEntry>;

/**
 * POST /api/shops/:id/dead-letters/replay ← which ones (all where left out), and how to mend them first: fields to move
 * and fields to set, both by their path with dots (`properties.order_id`).
 */
export const ReplayBody = z.strictObject({
  ids: z.array(z.string()).max(10_000).optional(),
  move: z.record(z.string().min(1), z.string().min(1)).optional(),
  set: z.record(z.string().min(1), z.unknown()).optional(),
});
export type ReplayBody = z.infer<typeof ReplayBody>;

/** How many could be used now; those that are still rejected stay. */
export const ReplayReport = z.object({ taken: z.number(), rejected: z.number() });
export type ReplayReport = z.infer<typeof ReplayReport>;

/** GET /api/shops/:id/identities?customer=ID → the ids that were merged into a customer. */
export const IdentityQuery = z.object({ customer: z.string().min(1).max(256) });
export const IdentityEntry = z.object({
  /** The id that was given up. */
  told: z.string(),
  customer: z.string(),
  /** Taken apart again. */
  parted: z.boolean(),
  /** UTC instant. */
  at: z.string(),
});
export type IdentityEntry = z.infer<typeof IdentityEntry>;

/** POST /api/shops/:id/identities/part ← an id that was merged into a customer, to be taken apart again. */
export const PartBody = z.strictObject({ told: z.string().min(1).max(256) });
export type PartBody = z.infer<typeof PartBody>;
