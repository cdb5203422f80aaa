import type { z } from 'zod';
import type { Expression } from '../mapping/expression.js';
import { TIME_FORMATS, type TimeField } from '../mapping/schema.js';
import { textSql } from './expression.js';
import { literal } from './quote.js';
import type { Place } from './scope.js';

export interface TimeSql {
  /** Nullable(DateTime64(3, 'UTC')): null where the text is no time. */
  readonly time: string;
  /** The text as the file has it. */
  readonly text: string;
}

interface TimeSpec {
  readonly value: Expression;
  readonly format: string;
  readonly zone: string;
  readonly ignoreOffset: boolean;
}

/**
 * SQL of a time. A text that names its offset is taken by it; one that does not is local to the zone: an
 * hour that summer time skips reads an hour earlier on the clock, one that comes twice is the first of the two.
 */
export function timeSql(field: z.infer<typeof TimeField>, place: Place, format: string): TimeSql {
  const spec = specOf(field, place, format);
  const text = textSql(spec.value, isSpec(field) ? place.at('value') : place);
  const cell = spec.ignoreOffset ? `replaceRegexpOne(${text}, '(Z|[+-]\\\\d\\\\d:?\\\\d\\\\d)$', '')` : text;
  return { time: parsed(cell, spec), text };
}

type Field = z.infer<typeof TimeField>;

function isSpec(field: Field): field is Exclude<Field, Expression> {
  return typeof field === 'object' && 'value' in field;
}

function specOf(field: Field, place: Place, format: string): TimeSpec {
  const plain = { format, zone: place.zone, ignoreOffset: false };
  if (!isSpec(field)) return { ...plain, value: field };
  return {
    value: field.value,
    format: field.format ?? format,
    zone: field.zone ?? place.zone,
    ignoreOffset: field.ignoreOffset ?? false,
  };
}

function parsed(cell: string, spec: TimeSpec): string {
  const zone = literal(spec.zone);
  const known = TIME_FORMATS.find((each) => each === spec.format);
  switch (known) {
    // Shorter texts are no dates, yet the engine would read `12` as a day of this month.
    case 'auto':
    case 'day-first':
      return `if(length(${cell}) >= 8, parseDateTime64BestEffortOrNull(${cell}, 3, ${zone}), NULL)`;
    case 'month-first':
      return `if(length(${cell}) >= 8, parseDateTime64BestEffortUSOrNull(${cell}, 3, ${zone}), NULL)`;
    case 'unix':
      return epoch(cell, 1000);
    case 'unix-ms':
      return epoch(cell, 1);
    case 'unix-us':
      return epoch(cell, 0.001);
    case 'excel':
      return excel(cell, zone);
    case undefined:
      return `CAST(parseDateTime64InJodaSyntaxOrNull(${cell}, ${literal(spec.format)}, ${zone}) AS Nullable(DateTime64(3, 'UTC')))`;
  }
}

function epoch(cell: string, milliseconds: number): string {
  return `fromUnixTimestamp64Milli(toInt64OrNull(toString(round(toFloat64OrNull(${cell}) * ${milliseconds}))), 'UTC')`;
}

/** Days since 1899-12-30, as spreadsheets count them, on the clock of the zone. */
function excel(cell: string, zone: string): string {
  const seconds = `toInt64(round((toFloat64OrNull(${cell}) - 25569) * 86400))`;
  return `parseDateTime64BestEffortOrNull(formatDateTime(toDateTime64(${seconds}, 0, 'UTC'), '%Y-%m-%d %H:%i:%S'), 3, ${zone})`;
}
