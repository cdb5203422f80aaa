import { createHash } from 'node:crypto';
import { hashedEmail, type Outcome } from '@throughline/ingest';
import type { ObjectRef, Privacy } from '@throughline/model';

/** What we say ourselves of visitors that are programs: questions leave them out by it. */
const ALWAYS = 'bot';
/** With a dot behind the at: `socks@2` is a product. */
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;
/** With a plus sign, as telephone numbers of the world are written (E.164): other digits may be any id. */
const PHONE = /^\+[\d ().-]{7,24}$/u;

/** What may be written down of an outcome, by what the shop says of the source that it came from. */
export function discreet(outcome: Outcome, privacy: Privacy, source: string): Outcome {
  if (outcome.kind !== 'taken') return outcome;
  const allowed = Object.hasOwn(privacy.allow, source)
    ? new Set([...(privacy.allow[source] ?? []), ALWAYS])
    : null;
  if (allowed === null && !privacy.hashIds) return outcome;
  const ref = <Ref extends ObjectRef>(object: Ref): Ref =>
    privacy.hashIds ? { ...object, id: hashedId(object.id) } : object;
  const kept = <Kept extends Propertied>(it: Kept): Kept =>
    allowed === null ? it : { ...it, ...cut(it, allowed) };
  return {
    kind: 'taken',
    events: outcome.events.map((event) => kept({ ...event, objects: event.objects.map(ref) })),
    objects: outcome.objects.map((object) => kept(ref(object))),
    relations: outcome.relations.map(({ from, to, qualifier }) => ({
      from: ref(from),
      to: ref(to),
      qualifier,
    })),
  };
}

interface Propertied {
  readonly text?: Record<string, string> | undefined;
  readonly numbers?: Record<string, number> | undefined;
}

function cut(
  { text, numbers }: Propertied,
  allowed: ReadonlySet<string>,
): { text: Record<string, string>; numbers: Record<string, number> } {
  return { text: among(text ?? {}, allowed), numbers: among(numbers ?? {}, allowed) };
}

function among<Value>(
  properties: Record<string, Value>,
  allowed: ReadonlySet<string>,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => allowed.has(name)));
}

/**
 * The same address has the same hash in every shop and however it is written, so that it stays one customer's id, in live
 * events, webhooks and files.
 */
export function hashedId(id: string): string {
  if (EMAIL.test(id)) return hashedEmail(id);
  if (!PHONE.test(id)) return id;
  return createHash('sha256')
    .update(id.replaceAll(/[^\d+]/gu, ''))
    .digest('hex');
}
