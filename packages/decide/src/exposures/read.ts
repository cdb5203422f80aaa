import { z } from 'zod';

/** Who saw which variant when. */
export interface Exposure {
  readonly experiment: string;
  readonly variant: string;
  /** The id of who saw it, as the export has it. */
  readonly unit: string;
  /** ISO 8601, in UTC. */
  readonly time: string;
}

export type Row = Readonly<Record<string, unknown>>;

export interface Rejected {
  /** The row's place in the export, from 0. */
  readonly row: number;
  readonly reason: string;
}

export interface Read {
  readonly exposures: readonly Exposure[];
  readonly rejected: readonly Rejected[];
}

const text = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : null;

function first(row: Row, columns: readonly string[]): string | null {
  for (const column of columns) {
    const value = text(row[column]);
    if (value !== null) return value;
  }
  return null;
}

/** `2026-03-02 09:10:00` without a zone is UTC, as warehouses export it. */
function instant(value: string | null): string | null {
  if (value === null) return null;
  const plain = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d(\.\d+)?)?$/u.test(value);
  const time = new Date(plain ? `${value.replace(' ', 'T')}Z` : value);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}

const Properties = z.record(z.string(), z.unknown());

/** PostHog exports properties as columns of their own, or together as an object or its JSON. */
function withProperties(row: Row): Row {
  const given = row['properties'];
  const parsed = Properties.safeParse(typeof given === 'string' ? jsonOrNull(given) : given);
  if (!parsed.success) return row;
  const named = Object.fromEntries(
    Object.entries(parsed.data).map(([key, value]) => [`properties.${key}`, value]),
  );
  return { ...named, ...row };
}

function jsonOrNull(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}

type Columns = Readonly<Record<keyof Exposure, readonly string[]>>;

const GROWTHBOOK: Columns = {
  experiment: ['experiment_id', 'experimentId', 'experiment_key'],
  variant: ['variation_id', 'variationId', 'variation_key'],
  unit: ['user_id', 'anonymous_id', 'device_id', 'userId'],
  time: ['timestamp', 'received_at', 'time'],
};

const POSTHOG: Columns = {
  experiment: ['properties.$feature_flag', '$feature_flag'],
  variant: ['properties.$feature_flag_response', '$feature_flag_response'],
  unit: ['distinct_id', 'person_id', 'person.id'],
  time: ['timestamp', 'created_at'],
};

export const SOURCES = ['growthbook', 'posthog'] as const;
export type Source = (typeof SOURCES)[number];

const WORDS: Readonly<Record<keyof Exposure, string>> = {
  experiment: 'an experiment',
  variant: 'a variant',
  unit: 'a unit',
  time: 'a time that can be read',
};

function readRow(row: Row, columns: Columns): Exposure | string {
  const found = {
    experiment: first(row, columns.experiment),
    variant: first(row, columns.variant),
    unit: first(row, columns.unit),
    time: instant(first(row, columns.time)),
  };
  for (const field of ['experiment', 'variant', 'unit', 'time'] as const)
    if (found[field] === null) return `has not ${WORDS[field]}`;
  return found as Exposure;
}

/** Rows of PostHog that are no exposure: other events, and flags that gave no variant. */
function isOther(row: Row): boolean {
  const event = text(row['event']);
  if (event !== null && event !== '$feature_flag_called') return true;
  const variant = row['properties.$feature_flag_response'] ?? row['$feature_flag_response'];
  return [false, 'false', null, ''].includes(variant as string);
}

/**
 * Reads the rows of an export: GrowthBook's assignment queries (user_id or anonymous_id, timestamp, experiment_id,
 * variation_id), or PostHog's `$feature_flag_called` events. Every row is an exposure, or is rejected with a reason;
 * PostHog's rows of other events are neither.
 */
export function readExposures(rows: readonly Row[], source: Source): Read {
  const exposures: Exposure[] = [];
  const rejected: Rejected[] = [];
  for (const [at, given] of rows.entries()) {
    const row = source === 'posthog' ? withProperties(given) : given;
    if (source === 'posthog' && isOther(row)) continue;
    const read = readRow(row, source === 'posthog' ? POSTHOG : GROWTHBOOK);
    if (typeof read === 'string') rejected.push({ row: at, reason: read });
    else exposures.push(read);
  }
  return { exposures, rejected };
}
