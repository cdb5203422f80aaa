import type { QuestionOf } from '../api/queries.js';

/** Whose journeys alone a question is about: a property that has a value, or a segment of the shop by its id. */
export interface Only {
  readonly property: string;
  readonly value: string;
}

export const SEGMENT = 'segment';

/** Of the journey as a whole; everything else is looked for at its events. */
const OF_JOURNEYS: ReadonlySet<string> = new Set(['device', 'channel', 'currency']);

/** A condition that can also be denied. */
type Condition = Exclude<
  NonNullable<QuestionOf<'journeys'>['where']>[number],
  { not: unknown } | { any: unknown } | { events: unknown }
>;

export function conditionOf({ property, value }: Only): Condition {
  if (property === SEGMENT) return { segment: value };
  if (OF_JOURNEYS.has(property) || property.startsWith('object.')) return { journey: property, value };
  return { with: { where: [{ property, value }] } };
}

/** `device~phone,segment~vip`: what would part them is escaped within them. */
export function writeOnly(only: readonly Only[]): string {
  return only.map(({ property, value }) => `${escaped(property)}~${escaped(value)}`).join(',');
}

/** What makes no sense is left out. */
export function readOnly(value: unknown): readonly Only[] {
  if (typeof value !== 'string' || value === '') return [];
  return value.split(',').flatMap((part) => {
    const [property = '', ...rest] = part.split('~');
    return property === '' || rest.length !== 1
      ? []
      : [{ property: unescaped(property), value: unescaped(rest[0] ?? '') }];
  });
}

function escaped(text: string): string {
  return text.replace(/[%,~]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
