import { type Outcome, type Reason, reasonIn } from '@throughline/ingest';
import type { Locale } from '@throughline/model';
import type { IncomingItem, SourcesReport } from './bodies.js';
import { RecentIds } from './recent-ids.js';
import { Tally } from './tally.js';

/** Items of a shop that are kept to be shown. */
export const MOST_SHOWN = 100;

/** A request that was read, and what became of each of its items. */
export interface Incoming {
  readonly shop: string;
  readonly source: string;
  readonly protocol: string;
  /** When it came: milliseconds. */
  readonly at: number;
  readonly outcomes: readonly Outcome[];
  /** How many items brought no id of their own. */
  readonly withoutId: number;
}

/** An item as it is kept: its reason in no language yet. */
interface Item extends Omit<IncomingItem, 'reason'> {
  readonly why: Reason | null;
}

interface ShopTraffic {
  /** By source and protocol. */
  readonly tallies: Map<string, Tally>;
  readonly latest: Item[];
  readonly ids: RecentIds;
  count: number;
}

type Listener = (shop: string) => void;

/** What comes in live, as it comes: counted since the server started, the latest items kept to be shown. All in memory. */
export class Traffic {
  readonly #since: number;
  readonly #shops = new Map<string, ShopTraffic>();
  readonly #listeners = new Set<Listener>();

  constructor(since: number) {
    this.#since = since;
  }

  note(incoming: Incoming): void {
    if (incoming.outcomes.length === 0) return;
    const traffic = this.#of(incoming.shop);
    this.#count(traffic, incoming);
    // Of a request with more items than are shown only the last ones are worth putting into words.
    const skipped = Math.max(0, incoming.outcomes.length - MOST_SHOWN);
    traffic.count += skipped;
    const { source, protocol } = incoming;
    const from = { at: new Date(incoming.at).toISOString(), source, protocol };
    for (const outcome of incoming.outcomes.slice(skipped)) {
      traffic.count += 1;
      traffic.latest.push({ number: traffic.count, ...from, ...whatOf(outcome) });
    }
    traffic.latest.splice(0, Math.max(0, traffic.latest.length - MOST_SHOWN));
    for (const listener of this.#listeners) listener(incoming.shop);
  }

  /** What came to a shop, the source that sent last first. */
  report(shop: string, now: number): SourcesReport {
    const tallies = [...(this.#shops.get(shop)?.tallies.values() ?? [])];
    const sources = tallies.map((tally) => tally.report(now));
    return {
      since: new Date(this.#since).toISOString(),
      now: new Date(now).toISOString(),
      sources: sources.toSorted((a, b) => Date.parse(b.last) - Date.parse(a.last)),
    };
  }

  /** The items after a number, as far as they are kept, the oldest first, told in a language. */
  after(shop: string, number: number, locale: Locale = 'en'): IncomingItem[] {
    return (this.#shops.get(shop)?.latest ?? [])
      .filter((item) => item.number > number)
      .map(({ why, ...item }) => ({ ...item, reason: why === null ? null : reasonIn(locale, why) }));
  }

  /** Calls back when something came to a shop; returns the way to stop. */
  watch(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  forget(shop: string): void {
    this.#shops.delete(shop);
  }

  #of(shop: string): ShopTraffic {
    const known = this.#shops.get(shop) ?? {
      tallies: new Map(),
      latest: [],
      ids: new RecentIds(),
      count: 0,
    };
    this.#shops.set(shop, known);
    return known;
  }

  #count({ tallies, ids }: ShopTraffic, { source, protocol, at, outcomes, withoutId }: Incoming): void {
    const name = `${source}\n${protocol}`;
    const tally = tallies.get(name) ?? new Tally({ source, protocol }, at);
    tallies.set(name, tally);
    tally.note(outcomes, at, withoutId);
    for (const outcome of outcomes) {
      if (outcome.kind !== 'taken') continue;
      for (const event of outcome.events) tally.noteEvent(event, at, ids.isRepeated(event.id));
    }
  }
}

const KIND_OUTCOMES = { taken: 'accepted', dropped: 'dropped', rejected: 'rejected' } as const;

/** Where protocols keep what an item is about. Nothing else of one that is not understood is shown: it may tell of people. */
const NAMES = ['activity', 'event', 'event_name', 'topic', 'type'] as const;
const LONGEST_NAME = 80;

function nameIn(item: unknown): string | null {
  if (typeof item !== 'object' || item === null) return null;
  const told = new Map(Object.entries(item));
  const named = NAMES.map((key) => told.get(key)).find((each) => typeof each === 'string' && each !== '');
  return typeof named === 'string' ? named.slice(0, LONGEST_NAME) : null;
}

function whatOf(outcome: Outcome): Omit<Item, 'number' | 'at' | 'source' | 'protocol'> {
  const event = outcome.kind === 'taken' ? outcome.events[0] : undefined;
  const object = event?.objects[0];
  return {
    outcome: KIND_OUTCOMES[outcome.kind],
    why: outcome.kind === 'taken' ? null : outcome.why,
    activity: event?.activity ?? (outcome.kind === 'rejected' ? nameIn(outcome.item) : null),
    time: event?.time ?? null,
    object: object === undefined ? null : `${object.type} ${object.id}`,
  };
}
