import { ShopSettings, Zone } from '@throughline/model';
import { z } from 'zod';
import { Condition, Expression } from './expression.js';

/** How times are written, where it is not plain to see. Other texts are patterns such as `dd.MM.yyyy HH:mm`. */
export const TIME_FORMATS = [
  'auto',
  'day-first',
  'month-first',
  'unix',
  'unix-ms',
  'unix-us',
  'excel',
] as const;

const pattern = z
  .string()
  .regex(/[yMdHhms]{2}/u, `must be one of ${TIME_FORMATS.join(', ')} or a pattern such as dd.MM.yyyy HH:mm`);

export const TimeFormat = z.union([z.enum(TIME_FORMATS), pattern]);

/** A time: the expression alone, or with how it is written. */
export const TimeField = z.union([
  z.strictObject({
    value: Expression,
    format: TimeFormat.optional(),
    /** The zone of times that name none. */
    zone: Zone.optional(),
    /** The offset or Z that is written is wrong: read the time as local to the zone. */
    ignoreOffset: z.boolean().optional(),
  }),
  Expression,
]);

export const AmountField = z.union([
  z.strictObject({
    value: Expression,
    currency: Expression.optional(),
    /** Money that went back: a positive figure is stored as negative. */
    refund: z.boolean().optional(),
  }),
  Expression,
]);

const text = z.record(z.string().min(1), Expression);

/** One object by `id`, or all that a cell lists by `ids`. */
export const ObjectField = z.strictObject({
  type: Expression,
  id: Expression.optional(),
  ids: z
    .union([
      z.strictObject({
        value: Expression,
        by: z.string().min(1).optional(),
        each: z.string().min(1).optional(),
      }),
      Expression,
    ])
    .optional(),
  if: Condition.optional(),
});
export type ObjectField = z.infer<typeof ObjectField>;

export const EventRule = z.strictObject({
  activity: Expression,
  time: TimeField,
  /** What makes it the same event when it is told again. By default all that the event says. */
  id: Expression.optional(),
  if: Condition.optional(),
  position: Expression.optional(),
  system: Expression.optional(),
  channel: Expression.optional(),
  device: Expression.optional(),
  amount: AmountField.optional(),
  text: text.optional(),
  numbers: text.optional(),
  objects: z.array(ObjectField).default([]),
});
export type EventRule = z.infer<typeof EventRule>;

export const ObjectRule = z.strictObject({
  type: Expression,
  id: Expression,
  if: Condition.optional(),
  text: text.optional(),
  numbers: text.optional(),
});
export type ObjectRule = z.infer<typeof ObjectRule>;

export const RelationRule = z.strictObject({
  from: ObjectField,
  to: ObjectField,
  qualifier: z.string().min(1).max(64).default('of'),
  if: Condition.optional(),
});
export type RelationRule = z.infer<typeof RelationRule>;

/** Ways to make one value of the rows of a group; `count` counts them, whatever stands beside it. */
const AGGREGATES = ['sum', 'min', 'max', 'first', 'last', 'list', 'countDistinct', 'count'] as const;

/** Sums apart: a JSON object of each value of `by` with its sum. */
const SumBy = z.strictObject({ sum: Expression, by: Expression });
export type SumBy = z.infer<typeof SumBy>;

/** Many rows → one. Columns that are not named here keep their first non-empty value. */
export const Group = z.strictObject({
  by: z.array(Expression).min(1),
  columns: z
    .record(z.string().min(1), z.union([SumBy, z.partialRecord(z.enum(AGGREGATES), Expression)]))
    .default({}),
  /** Objects of every row, gathered: the events of the group touch them all. */
  objects: z.array(ObjectField).default([]),
});
export type Group = z.infer<typeof Group>;

/** Columns of another table beside this one's, by equal keys; the first row that fits. */
export const Join = z.strictObject({
  table: z.string().min(1),
  /** This table's value → the other table's column. */
  on: z.array(z.strictObject({ this: Expression, that: z.string().min(1) })).min(1),
  /** What to call the other table's columns here: `customers.` before each where left out. */
  as: z.string().optional(),
});
export type Join = z.infer<typeof Join>;

export const FORMATS = ['csv', 'tsv', 'jsonl', 'parquet'] as const;

export const TableRule = z.strictObject({
  /** A file's name in the folder, with `*` for any text. Left out: the only input. */
  file: z.string().min(1).optional(),
  format: z.enum(FORMATS).optional(),
  delimiter: z.string().length(1).optional(),
  zone: Zone.optional(),
  times: TimeFormat.optional(),
  /** What stands before the decimals of an amount. */
  decimal: z.enum(['point', 'comma']).default('point'),
  /** The import goes on where the file is not there. */
  optional: z.boolean().default(false),
  /** Columns that some exports lack: they read as empty there. */
  optionalColumns: z.array(z.string().min(1)).default([]),
  where: Condition.optional(),
  join: z.array(Join).default([]),
  group: Group.optional(),
  events: z.array(EventRule).default([]),
  objects: z.array(ObjectRule).default([]),
  relations: z.array(RelationRule).default([]),
});
export type TableRule = z.infer<typeof TableRule>;

/** A shop's settings without their defaults: only what the mapping says is taken from it. */
const GivenSettings = z.strictObject(
  Object.fromEntries(
    Object.entries(ShopSettings.shape).map(([name, field]) => [name, withoutDefault(field).optional()]),
  ),
) as unknown as z.ZodType<Partial<ShopSettings>>;

function withoutDefault(field: z.core.$ZodType): z.ZodType {
  return (field instanceof z.ZodDefault ? field.unwrap() : field) as z.ZodType;
}

/** How the tables of a shop become events, objects and relations. */
export const Mapping = z
  .strictObject({
    version: z.literal(1).default(1),
    /** Settings of the shop that the import makes; a shop that is there keeps its own. */
    shop: GivenSettings.default({}),
    tables: z.record(z.string().min(1), TableRule),
  })
  .meta({ id: 'Mapping', title: 'Throughline mapping' });
export type Mapping = z.infer<typeof Mapping>;
/** A mapping as a person writes it: what has a default may be left out. */
export type MappingInput = z.input<typeof Mapping>;
