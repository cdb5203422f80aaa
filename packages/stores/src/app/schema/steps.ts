/** One step of the schema. Steps are never changed once released: a change is a new step. */
export interface AppMigration {
  readonly id: number;
  readonly name: string;
  readonly statements: readonly string[];
}

/** What PostgreSQL 15 and later understand. */
export const APP_MIGRATIONS: readonly AppMigration[] = [
  {
    id: 1,
    name: 'steps of findings',
    statements: [
      // The key is what keeps two people from taking the same step: the second insert finds its revision taken.
      `CREATE TABLE finding_steps (
  shop text NOT NULL,
  finding text NOT NULL,
  revision integer NOT NULL CHECK (revision > 0),
  at timestamptz NOT NULL,
  by text NOT NULL,
  step jsonb NOT NULL,
  seen jsonb NOT NULL,
  PRIMARY KEY (shop, finding, revision)
)`,
    ],
  },
  {
    id: 2,
    name: 'keys',
    statements: [
      `CREATE TABLE keys (
  id text PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('write', 'api')),
  name text NOT NULL,
  shop text,
  scopes jsonb NOT NULL,
  hash text NOT NULL UNIQUE,
  hint text NOT NULL,
  made timestamptz NOT NULL,
  made_by text NOT NULL,
  ends timestamptz,
  CHECK (kind = 'api' OR shop IS NOT NULL)
)`,
    ],
  },
  {
    id: 3,
    name: 'people',
    // Tables and columns as the library for sign-in wants them, which brings its own statements.
    statements: [
      `CREATE TABLE people (
  id text PRIMARY KEY,
  name text NOT NULL,
  email text NOT NULL UNIQUE,
  "emailVerified" boolean NOT NULL,
  image text,
  role text NOT NULL CHECK (role IN ('owner', 'editor', 'viewer')),
  "createdAt" timestamptz NOT NULL,
  "updatedAt" timestamptz NOT NULL
)`,
      `CREATE TABLE sessions (
  id text PRIMARY KEY,
  "userId" text NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  token text NOT NULL UNIQUE,
  "expiresAt" timestamptz NOT NULL,
  "ipAddress" text,
  "userAgent" text,
  "createdAt" timestamptz NOT NULL,
  "updatedAt" timestamptz NOT NULL
)`,
      `CREATE INDEX sessions_of ON sessions ("userId")`,
      `CREATE TABLE credentials (
  id text PRIMARY KEY,
  "userId" text NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  "accountId" text NOT NULL,
  "providerId" text NOT NULL,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz NOT NULL,
  "updatedAt" timestamptz NOT NULL
)`,
      `CREATE INDEX credentials_of ON credentials ("userId")`,
      `CREATE TABLE verifications (
  id text PRIMARY KEY,
  identifier text NOT NULL,
  value text NOT NULL,
  "expiresAt" timestamptz NOT NULL,
  "createdAt" timestamptz NOT NULL,
  "updatedAt" timestamptz NOT NULL
)`,
      `CREATE TABLE invitations (
  id text PRIMARY KEY,
  hash text NOT NULL UNIQUE,
  role text NOT NULL CHECK (role IN ('owner', 'editor', 'viewer')),
  note text NOT NULL,
  made timestamptz NOT NULL,
  made_by text NOT NULL,
  ends timestamptz NOT NULL
)`,
    ],
  },
  {
    id: 4,
    name: 'sources of webhooks',
    statements: [
      `CREATE TABLE hook_sources (
  shop text NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  secrets text NOT NULL,
  mapping jsonb,
  PRIMARY KEY (shop, name)
)`,
    ],
  },
  {
    id: 5,
    name: 'documents',
    statements: [
      `CREATE TABLE documents (
  shop text NOT NULL,
  kind text NOT NULL,
  id text NOT NULL,
  revision integer NOT NULL CHECK (revision > 0),
  body jsonb NOT NULL,
  made timestamptz NOT NULL,
  made_by text NOT NULL,
  changed timestamptz NOT NULL,
  changed_by text NOT NULL,
  PRIMARY KEY (shop, kind, id)
)`,
    ],
  },
  {
    id: 6,
    name: 'links to dashboards',
    statements: [
      `CREATE TABLE dashboard_links (
  id text PRIMARY KEY,
  hash text NOT NULL UNIQUE,
  shop text NOT NULL,
  dashboard text NOT NULL,
  made timestamptz NOT NULL,
  made_by text NOT NULL,
  ends timestamptz NOT NULL
)`,
    ],
  },
  {
    id: 7,
    name: 'alerts',
    statements: [
      `CREATE TABLE alert_watch (
  shop text NOT NULL,
  alert text NOT NULL,
  due timestamptz NOT NULL,
  stays boolean NOT NULL,
  PRIMARY KEY (shop, alert)
)`,
      'CREATE INDEX alerts_due ON alert_watch (due)',
      `CREATE TABLE alert_log (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  shop text NOT NULL,
  alert text NOT NULL,
  at timestamptz NOT NULL,
  why text NOT NULL,
  value double precision,
  outcome text NOT NULL
)`,
      'CREATE INDEX alert_log_of ON alert_log (shop, alert, at)',
    ],
  },
  {
    id: 8,
    name: 'cards of customers',
    statements: [
      `CREATE TABLE card_desks (
  shop text PRIMARY KEY,
  secret text,
  sites jsonb NOT NULL,
  made timestamptz
)`,
    ],
  },
  {
    id: 9,
    name: 'dashboards that are sent',
    statements: [
      `CREATE TABLE digest_watch (
  shop text NOT NULL,
  alert text NOT NULL,
  due timestamptz NOT NULL,
  stays boolean NOT NULL,
  PRIMARY KEY (shop, alert)
)`,
      'CREATE INDEX digests_due ON digest_watch (due)',
      `CREATE TABLE digest_log (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  shop text NOT NULL,
  alert text NOT NULL,
  at timestamptz NOT NULL,
  why text NOT NULL,
  value double precision,
  outcome text NOT NULL
)`,
      'CREATE INDEX digest_log_of ON digest_log (shop, alert, at)',
    ],
  },
  {
    id: 10,
    name: 'what is sent, place by place',
    statements: (['alert', 'digest'] as const).flatMap((kind) => [
      `ALTER TABLE ${kind}_watch ADD COLUMN lease timestamptz,
  ADD COLUMN tries integer NOT NULL DEFAULT 0,
  ADD COLUMN about text NOT NULL DEFAULT ''`,
      `CREATE TABLE ${kind}_delivery (
  id text PRIMARY KEY,
  log bigint NOT NULL REFERENCES ${kind}_log (id) ON DELETE CASCADE,
  place jsonb NOT NULL,
  message jsonb,
  tries integer NOT NULL,
  next timestamptz,
  sent timestamptz,
  error text
)`,
      `CREATE INDEX ${kind}_delivery_next ON ${kind}_delivery (next) WHERE next IS NOT NULL`,
      `CREATE INDEX ${kind}_delivery_log ON ${kind}_delivery (log)`,
    ]),
  },
  {
    id: 11,
    name: 'links to cards',
    statements: [
      `CREATE TABLE card_links (
  id text PRIMARY KEY,
  shop text NOT NULL,
  hash text NOT NULL,
  customer text NOT NULL,
  made timestamptz NOT NULL,
  made_by text NOT NULL,
  ends timestamptz NOT NULL,
  revoked timestamptz,
  UNIQUE (shop, hash)
)`,
    ],
  },
  {
    id: 12,
    name: 'steps of experiments',
    statements: [
      // The key is what keeps two people from taking the same step, as with findings.
      `CREATE TABLE experiment_steps (
  shop text NOT NULL,
  experiment text NOT NULL,
  revision integer NOT NULL CHECK (revision > 0),
  at timestamptz NOT NULL,
  by text NOT NULL,
  step jsonb NOT NULL,
  PRIMARY KEY (shop, experiment, revision)
)`,
    ],
  },
];
