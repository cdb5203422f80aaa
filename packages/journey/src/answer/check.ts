import { EventProperty, JourneyProperty, meantBy } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import type { ShopFacts } from '../shop/facts.js';
import { requireActivity } from '../shop/names.js';
import { requireProperty } from '../shop/properties.js';
import { QuestionError } from './question-error.js';

interface Named {
  readonly key: string;
  readonly value: string;
  readonly field: string;
}

/**
 * Checks every activity, property and segment that a question names, wherever in it they stand: fields called
 * `activity`, `ways`, `property`, `journey`, `by` and `segment`.
 * @throws QuestionError naming the field.
 */
export async function checkNames(store: EventStore, facts: ShopFacts, question: unknown): Promise<void> {
  for (const named of namesIn(question, '')) await checkName(store, facts, named);
}

async function checkName(store: EventStore, facts: ShopFacts, { key, value, field }: Named): Promise<void> {
  if (key === 'activity' || key === 'ways') requireActivity(value, facts, field);
  if (key === 'segment') requireSegment(value, facts, field);
  const isPath = EventProperty.safeParse(value).success || JourneyProperty.safeParse(value).success;
  if (['property', 'journey', 'by'].includes(key) && isPath)
    await requireProperty(store, facts, { path: value, field });
}

function requireSegment(id: string, { settings }: ShopFacts, field: string): void {
  const ids = settings.segments.map((segment) => segment.id);
  if (ids.includes(id)) return;
  const meant = meantBy(id, ids);
  throw QuestionError.because(field, ({ noSegment }) => noSegment(id, meant));
}

const NAMING: readonly string[] = ['activity', 'ways', 'property', 'journey', 'by', 'segment'];

function* namesIn(value: unknown, field: string): Generator<Named> {
  if (Array.isArray(value)) {
    for (const [at, each] of value.entries()) yield* namesIn(each, `${field}[${at}]`);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) yield* namesUnder(key, each, field);
  }
}

function* namesUnder(key: string, value: unknown, parent: string): Generator<Named> {
  const field = parent === '' ? key : `${parent}.${key}`;
  if (!NAMING.includes(key)) return yield* namesIn(value, field);
  yield* namesAt(key, value, field);
}

/** A name, or names in lists within lists. */
function* namesAt(key: string, value: unknown, field: string): Generator<Named> {
  if (typeof value === 'string') yield { key, value, field };
  else if (!Array.isArray(value)) yield* namesIn(value, field);
  else for (const [at, each] of value.entries()) yield* namesAt(key, each, `${field}[${at}]`);
}
