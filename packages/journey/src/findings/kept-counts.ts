import type { EventStore } from '@throughline/stores';
import type { Inquiry } from '../answer/inquiry.js';
import type { ShopFacts } from '../shop/facts.js';
import { isWhole, type RowsOf } from '../source/order.js';
import { journeySource } from '../source/source.js';
import { addCounts, type Change } from './add-counts.js';
import { prepare, type Ground, type Preparation } from './prepare.js';
import { readCounts, type Counts } from './read-cells.js';
import { lateRows, standing, type Standing } from './since.sql.js';
import type { Study } from './study.js';

/** What was counted of a shop, and up to where. */
export interface Read {
  readonly prepared: Preparation;
  readonly counts: Counts;
}

interface Kept extends Read {
  /** What has to be as it was for the counts to go on from. */
  readonly terms: string;
  /** Events that the shop had when it was found out what they say. */
  readonly preparedOver: number;
  readonly events: number;
  readonly last: Date;
  readonly standing: Standing;
}

/** So many counts of a store are kept, those asked for last. */
const MOST_KEPT = 2;
/** What a shop's events say is found out anew when this share more came in, and all is counted anew by it. */
const MOST_GROWTH = 0.1;

const keptOf = new WeakMap<EventStore, Map<string, Kept>>();

/**
 * Counts all studies. Of a shop that was counted before, only what can have changed is read again: journeys into which
 * events came that happened before the end of what was counted, once as they were and once as they are, and the episodes that
 * can be followed to their end only now.
 */
export async function readStudies(
  inquiry: Inquiry<unknown>,
  studies: readonly Study[],
  ground: Ground,
): Promise<Read> {
  const { facts, store } = inquiry;
  // What is asked of some journeys alone may change without an event of theirs.
  if (!isWhole(ground.order) || facts.capped.has(ground.order.objectType))
    return readAll(inquiry, studies, ground);
  const all = keptOf.get(store) ?? new Map<string, Kept>();
  keptOf.set(store, all);
  const before = all.get(facts.shop);
  const now = await standingOf(inquiry, ground, before?.standing.import ?? 0);
  const terms = termsOf(inquiry, studies, ground);
  const goesOn = before !== undefined && canGoOn(before, { facts, ground, now, terms });
  const read = goesOn ? await goOn(inquiry, ground, before) : await readAll(inquiry, studies, ground);
  // What came in while it was counted may stand in it in part: then nothing is kept.
  const then = await standingOf(inquiry, ground, now.import);
  all.delete(facts.shop);
  if (then.import !== now.import) return read;
  all.set(facts.shop, {
    ...read,
    terms,
    preparedOver: goesOn ? before.preparedOver : facts.log.events,
    events: facts.log.events,
    last: ground.last,
    standing: now,
  });
  for (const oldest of all.keys()) {
    if (all.size <= MOST_KEPT) break;
    all.delete(oldest);
  }
  return read;
}

async function readAll(inquiry: Inquiry<unknown>, studies: readonly Study[], ground: Ground): Promise<Read> {
  const prepared = await prepare(inquiry, studies, ground);
  const { first, last } = ground;
  return { prepared, counts: await readCounts(inquiry, { prepared, ground, counting: { first, last } }) };
}

/** Names, settings and scales of scores decide what a study counts. */
function termsOf({ facts }: Inquiry<unknown>, studies: readonly Study[], { order, outcome }: Ground): string {
  return JSON.stringify([order.objectType, outcome, order.bots, facts.settings, facts.activities, studies]);
}

interface Now {
  readonly facts: ShopFacts;
  readonly ground: Ground;
  readonly now: Standing;
  readonly terms: string;
}

function canGoOn(before: Kept, { facts, ground, now, terms }: Now): boolean {
  const { events } = facts.log;
  return (
    before.terms === terms &&
    before.standing.identities === now.identities &&
    // Every event that is new was brought by a later import: nothing was taken out, no import was slow to come in.
    events - before.events === now.fresh &&
    events <= (1 + MOST_GROWTH) * before.preparedOver &&
    ground.last >= before.last
  );
}

async function standingOf(inquiry: Inquiry<unknown>, { order }: Ground, after: number): Promise<Standing> {
  const { facts, reader } = inquiry;
  const asked = { shop: facts.shop, objectType: order.objectType, after };
  return reader.row<Standing>(standing(journeySource(order), asked));
}

async function goOn(inquiry: Inquiry<unknown>, ground: Ground, before: Kept): Promise<Read> {
  const { prepared, last: done } = before;
  const { first, last } = ground;
  const after = before.standing.import;
  const late: readonly RowsOf[] = [{ after, to: done }];
  const count = (counting: Parameters<typeof readCounts>[1]['counting']) =>
    readCounts(inquiry, { prepared, ground, counting });
  const changes: Change[] = [];
  if (await cameLate(inquiry, ground, before)) {
    const once = { having: late, until: after };
    changes.push({ counts: await count({ first, last: done, part: once }), sign: -1 });
    changes.push({ counts: await count({ first, last, part: { having: late } }), sign: 1 });
  }
  const having = windowsOf(prepared, done, last);
  if (last > done && having.length > 0)
    changes.push({ counts: await count({ first, last, done, part: { having, lacking: late } }), sign: 1 });
  return { prepared, counts: addCounts(before.counts, changes) };
}

async function cameLate(inquiry: Inquiry<unknown>, { order }: Ground, before: Kept): Promise<boolean> {
  const { facts, reader } = inquiry;
  const { last, standing: then } = before;
  const asked = { shop: facts.shop, objectType: order.objectType, after: then.import, last };
  const { late } = await reader.row<{ late: number }>(lateRows(journeySource(order), asked));
  return late > 0;
}

/** When episodes begin that can be followed to their end only now: as long before it as their studies' horizons are. */
function windowsOf({ studies }: Preparation, done: Date, last: Date): RowsOf[] {
  const horizons = new Set(studies.map(({ study }) => study.horizon));
  return [...horizons].map((horizon) => ({
    from: new Date(done.getTime() - horizon),
    to: new Date(last.getTime() - horizon),
  }));
}
