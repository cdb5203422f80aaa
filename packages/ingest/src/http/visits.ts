import { SAME_AS, type ObjectRef, type ShopEvent } from '@throughline/model';
import type { Outcome, Taken } from './outcome.js';

/** Silence that ends a visit, as GA4 has it. */
const SILENCE = 30 * 60_000;
/** Visitors whose last visit is remembered. */
const MOST = 100_000;

interface Visit {
  readonly id: string;
  first: number;
  last: number;
}

interface Whose {
  readonly shop: string;
  readonly visitor: string;
}

/**
 * Gives events of pages and apps that bring no session one: of a visitor's events, those that lie no more than thirty
 * minutes apart are one visit. An event that comes late joins the visit that it lies in, as long as that is the last one of
 * the visitor; where it lies outside it begins a visit of its own. What is remembered is lost when the process ends.
 */
export class VisitBook {
  private newer = new Map<string, Visit>();
  private older = new Map<string, Visit>();

  /** The outcome with a session for each of its events that needs one. */
  completed(outcome: Outcome, shop = ''): Outcome {
    if (outcome.kind !== 'taken' || outcome.events.length === 0) return outcome;
    const visitor = visitorOf(outcome);
    if (visitor === '') return outcome;
    return { ...outcome, events: outcome.events.map((event) => this.withSession(event, { shop, visitor })) };
  }

  private withSession(event: ShopEvent, whose: Whose): ShopEvent {
    if (event.system === 'server' || event.objects.some(({ type }) => type === 'session')) return event;
    const session: ObjectRef = { type: 'session', id: this.visitAt(whose, Date.parse(event.time)).id };
    return { ...event, objects: [session, ...event.objects] };
  }

  private visitAt({ shop, visitor }: Whose, at: number): Visit {
    const key = `${shop}\n${visitor}`;
    const known = this.newer.get(key) ?? this.older.get(key);
    if (known !== undefined && at >= known.first - SILENCE && at <= known.last + SILENCE) {
      known.first = Math.min(known.first, at);
      known.last = Math.max(known.last, at);
      this.remember(key, known);
      return known;
    }
    const visit = { id: `${visitor.slice(0, 200)}.${at}`, first: at, last: at };
    if (known === undefined || at > known.last) this.remember(key, visit);
    return visit;
  }

  private remember(key: string, visit: Visit): void {
    this.newer.set(key, visit);
    if (this.newer.size < MOST / 2) return;
    this.older = this.newer;
    this.newer = new Map();
  }
}

/** The device where the event says whose it is, so that signing in begins no visit; or else the customer. */
function visitorOf({ events, relations }: Taken): string {
  const device = relations.find(({ qualifier }) => qualifier === SAME_AS)?.from.id;
  return device ?? events[0]?.objects.find(({ type }) => type === 'customer')?.id ?? '';
}
