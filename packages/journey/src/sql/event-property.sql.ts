import { propertyParts, WEEKDAYS, type EventProperty } from '@throughline/model';
import type { Binder } from './binder.js';
import type { Operand } from './comparison.sql.js';

/** What is needed to read the properties of events. */
export interface EventRows {
  readonly binder: Binder;
  /** The shop's zone: hours and weekdays are those of its clocks. */
  readonly zone: string;
}

/** A property of events, as rows of `events` and `event_objects` hold it. */
export function eventOperand(property: EventProperty, { binder, zone }: EventRows): Operand {
  const { of, type, name } = propertyParts(property);
  if (of === 'field') return fieldOperand(name, binder, zone);
  const key = binder.text(name);
  return type === 'text'
    ? { type, sql: `text[${key}]`, isSet: `text[${key}] != ''` }
    : { type, sql: `numbers[${key}]`, isSet: `mapContains(numbers, ${key})` };
}

function fieldOperand(name: string, binder: Binder, zone: string): Operand {
  switch (name) {
    case 'amount':
      return { type: 'number', sql: 'toFloat64(amount)', isSet: "currency != ''" };
    case 'hour':
      return { type: 'number', sql: `toHour(time, ${binder.text(zone)})`, isSet: 'true' };
    case 'weekday': {
      const day = `toDayOfWeek(time, 0, ${binder.text(zone)})`;
      return { type: 'text', sql: `${binder.texts(WEEKDAYS)}[${day}]`, isSet: 'true' };
    }
    default:
      return { type: 'text', sql: `toString(${name})`, isSet: `${name} != ''` };
  }
}

/** The value of a property as text, empty where it is not set. */
export function valueText({ type, sql, isSet }: Operand): string {
  return type === 'text' ? sql : `if(${isSet}, toString(${sql}), '')`;
}
