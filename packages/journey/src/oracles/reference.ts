import { existsSync, readFileSync } from 'node:fs';
import type { ObjectMap, ObjectRelation, ShopEvent, ShopObject } from '@throughline/model';
import type { EventBatch, EventStore } from '@throughline/stores';
import { ask } from '../ask.js';

/*
 * Reference results of pm4py on public logs. The folder lies beside the repo and is not part of it.
 */

const FOLDER = new URL('../../../../../shared/oracles/', import.meta.url);
export const present = existsSync(new URL('process_mining.json', FOLDER));

export interface Case {
  readonly name: string;
  readonly group: string;
  readonly input: unknown;
  readonly input_file: string;
  readonly expected: unknown;
}

/** Where the log of a case was put. */
export interface Place {
  readonly store: EventStore;
  readonly shop: string;
}

/** Asks what a case asks, and compares. */
export type Check = (place: Place, reference: Case) => Promise<void>;

/** The logs, by what the names of their cases begin with. */
export const LOGS: Readonly<Record<string, () => EventBatch>> = {
  running_example: () => caseLog('pm_running_example.csv'),
  roadtraffic100: () => caseLog('pm_roadtraffic100.csv'),
  reviewing: () => caseLog('pm_reviewing.csv'),
  receipt: () => caseLog('pm_receipt.csv'),
  repair: () => caseLog('pm_repair.csv'),
  ocel_example_log: () => objectLog('ocel_example_log.json'),
  ocel_newocel: () => objectLog('ocel_newocel.json'),
  ocel_ocel20_example: () => objectLog('ocel_ocel20_example.json'),
  ocel_order_simulated: () => ({ events: relationLog('ocel_order_simulated_relations.csv') }),
};

export function readCases(): Case[] {
  if (!present) return [];
  return (JSON.parse(readText('process_mining.json')) as { cases: Case[] }).cases;
}

function readText(file: string): string {
  return readFileSync(new URL(file, FOLDER), 'utf8');
}

/** Fields with quotes are put together again; the reference files have no line breaks in fields. */
function readCsv(file: string): Record<string, string>[] {
  const [head = '', ...lines] = readText(file).trim().split(/\r?\n/u);
  const fields = (line: string) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(([, quoted, plain]) =>
      quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
    );
  const columns = fields(head);
  return lines.map((line) => Object.fromEntries(fields(line).map((value, at) => [columns[at] ?? '', value])));
}

/** A log of cases; what else its columns tell of an event goes along as text. */
function caseLog(file: string): EventBatch {
  const events = readCsv(file).map(({ case_id, activity, timestamp, ...text }, position) => ({
    id: `row-${position}`,
    time: timestamp ?? '',
    activity: activity ?? '',
    position,
    text,
    objects: [{ type: 'case', id: case_id ?? '' }],
  }));
  return { events };
}

interface ObjectCentric {
  readonly events: readonly {
    readonly id: string;
    readonly type: string;
    readonly time: string;
    readonly objects: readonly { readonly id: string; readonly type: string }[];
  }[];
  readonly objects: readonly ShopObject[];
  readonly o2o?: readonly { readonly source: string; readonly target: string; readonly qualifier: string }[];
}

function objectLog(file: string): EventBatch {
  const log = JSON.parse(readText(file)) as ObjectCentric;
  const types = new Map(log.objects.map(({ id, type }) => [id, type]));
  const ref = (id: string) => ({ type: types.get(id) ?? '', id });
  return {
    events: log.events.map(({ id, type, time, objects }, position) => ({
      id,
      time,
      activity: type,
      position,
      objects: objects.map((each) => ({ type: each.type, id: each.id })),
    })),
    objects: log.objects.map(({ id }) => ref(id)),
    relations: (log.o2o ?? []).map(
      ({ source, target, qualifier }): ObjectRelation => ({ from: ref(source), to: ref(target), qualifier }),
    ),
  };
}

/** A log with a row for each event and object. */
function relationLog(file: string): ShopEvent[] {
  const events = new Map<string, ShopEvent>();
  readCsv(file).forEach((row, position) => {
    const id = row['event_id'] ?? '';
    const ref = { type: row['object_type'] ?? '', id: row['object_id'] ?? '' };
    const [time, activity] = [row['timestamp'] ?? '', row['activity'] ?? ''];
    const known = events.get(id);
    if (known === undefined) events.set(id, { id, time, activity, position, objects: [ref] });
    else known.objects.push(ref);
  });
  return [...events.values()];
}

const EVERYTHING = {
  kind: 'map',
  limit: 1000,
  include: ['durations', 'self-distances', 'eventually-follows'],
} as const;

const maps = new Map<string, Promise<Readonly<Record<string, ObjectMap>>>>();

/** The whole map of a log, by object type; asked once. */
export function mapsOf(store: EventStore, shop: string): Promise<Readonly<Record<string, ObjectMap>>> {
  const known = maps.get(shop);
  if (known !== undefined) return known;
  const asked = ask(store, shop, { ...EVERYTHING, include: [...EVERYTHING.include] }).then(
    ({ objects }) => objects,
  );
  maps.set(shop, asked);
  return asked;
}

/** The map of a log of cases. */
export async function mapOf(store: EventStore, shop: string): Promise<ObjectMap> {
  const map = (await mapsOf(store, shop))['case'];
  if (map === undefined) throw new RangeError(`${shop} has no cases`);
  return map;
}
