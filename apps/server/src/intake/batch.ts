import type { Outcome } from '@throughline/ingest';
import type { ObjectRelation, ShopEvent, ShopObject } from '@throughline/model';

/** What the outcomes of a request bring to the store. */
export interface TakenBatch {
  readonly events: ShopEvent[];
  readonly objects: ShopObject[];
  readonly relations: ObjectRelation[];
  /** Of objects and relations, to be remembered once they are durable. */
  readonly keys: string[];
}

/**
 * Puts outcomes together. A client tells with every event whose order it is and that two ids are one customer's: what is
 * known to be told is left out.
 */
export function batchOf(outcomes: readonly Outcome[], isTold: (key: string) => boolean): TakenBatch {
  const batch: TakenBatch = { events: [], objects: [], relations: [], keys: [] };
  const own = new Set<string>();
  const isNew = (key: string): boolean => {
    if (own.has(key) || isTold(key)) return false;
    own.add(key);
    batch.keys.push(key);
    return true;
  };
  for (const outcome of outcomes) {
    if (outcome.kind !== 'taken') continue;
    batch.events.push(...outcome.events);
    for (const object of outcome.objects) if (isNew(objectKey(object))) batch.objects.push(object);
    for (const relation of outcome.relations)
      if (isNew(relationKey(relation))) batch.relations.push(relation);
  }
  return batch;
}

function objectKey({ type, id, text, numbers }: ShopObject): string {
  return `o\n${type}\n${id}\n${JSON.stringify([text, numbers])}`;
}

function relationKey({ from, to, qualifier }: ObjectRelation): string {
  return `r\n${from.type}\n${from.id}\n${to.type}\n${to.id}\n${qualifier}`;
}

const MOST_REMEMBERED = 50_000;

/** Keys of what is durable, of each shop: the newest, and at least half of what fits. */
export class Remembered {
  private newer = new Set<string>();
  private older = new Set<string>();

  has(shop: string, key: string): boolean {
    const full = `${shop}\n${key}`;
    return this.newer.has(full) || this.older.has(full);
  }

  /** Everything is told again: for a while that costs a little, and nothing of anybody stays in memory. */
  clear(): void {
    this.newer = new Set();
    this.older = new Set();
  }

  add(shop: string, keys: readonly string[]): void {
    for (const key of keys) this.newer.add(`${shop}\n${key}`);
    if (this.newer.size < MOST_REMEMBERED / 2) return;
    this.older = this.newer;
    this.newer = new Set();
  }
}
