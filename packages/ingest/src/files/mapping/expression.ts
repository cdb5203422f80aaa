import { z } from 'zod';

/**
 * What a cell of the result is made of. A text is taken as it stands, except `$column` (the whole text names a
 * column) and `${column}` (put in place); `$$` is a dollar sign.
 */
export type Expression =
  | string
  | number
  | boolean
  | { concat: Expression[] }
  | { first: Expression[] }
  | { when: { if: Condition; then: Expression }[]; else?: Expression | undefined }
  | { lookup: Expression; in: Record<string, string>; else?: Expression | undefined }
  | { split: Expression; by: string; at: number }
  | { lower: Expression }
  | { upper: Expression }
  | { email: Expression }
  | { title: Expression }
  | { replace: Expression; pattern: string; with: string }
  | { json: Expression; path: string }
  | { param: string; of: Expression }
  | { count: Expression; by: string[]; times: string }
  | { add: Expression[] }
  | { subtract: Expression[] }
  | { multiply: Expression[] }
  | { negate: Expression };

/** A test of a row. Comparisons of size read both sides as numbers. */
export type Condition =
  | { value: Expression; equals: Expression }
  | { value: Expression; notEquals: Expression }
  | { value: Expression; in: string[] }
  | { value: Expression; notIn: string[] }
  | { value: Expression; startsWith: string }
  | { value: Expression; endsWith: string }
  | { value: Expression; contains: string }
  | { value: Expression; matches: string }
  | { value: Expression; empty: boolean }
  | { value: Expression; greater: number }
  | { value: Expression; atLeast: number }
  | { value: Expression; less: number }
  | { value: Expression; atMost: number }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

/** Every form that a condition on one value can take. */
export const COMPARISONS = [
  'equals',
  'notEquals',
  'in',
  'notIn',
  'startsWith',
  'endsWith',
  'contains',
  'matches',
  'empty',
  'greater',
  'atLeast',
  'less',
  'atMost',
] as const;

const expression: z.ZodType<Expression> = z.lazy(() => Expression);
const condition: z.ZodType<Condition> = z.lazy(() => Condition);
const list = z.array(expression).min(1);
const pattern = z
  .string()
  .refine(isPattern, 'is not a regular expression (RE2: no look-around, no back-references)');

function isPattern(text: string): boolean {
  try {
    new RegExp(text, 'u');
    return !/\(\?[=!<]|\\[1-9]/u.test(text);
  } catch {
    return false;
  }
}

export const Expression: z.ZodType<Expression> = z
  .union([
    z.string(),
    z.number(),
    z.boolean(),
    z.strictObject({ concat: list }),
    z.strictObject({ first: list }),
    z.strictObject({
      when: z.array(z.strictObject({ if: condition, then: expression })).min(1),
      else: expression.optional(),
    }),
    z.strictObject({ lookup: expression, in: z.record(z.string(), z.string()), else: expression.optional() }),
    z.strictObject({ split: expression, by: z.string().min(1), at: z.number().int().min(1) }),
    z.strictObject({ lower: expression }),
    z.strictObject({ upper: expression }),
    z.strictObject({ email: expression }),
    z.strictObject({ title: expression }),
    z.strictObject({ replace: expression, pattern, with: z.string() }),
    z.strictObject({ json: expression, path: z.string().min(1) }),
    z.strictObject({ param: z.string().min(1), of: expression }),
    z.strictObject({ count: expression, by: z.array(z.string().min(1)).min(1), times: z.string().min(1) }),
    z.strictObject({ add: list }),
    z.strictObject({ subtract: list }),
    z.strictObject({ multiply: list }),
    z.strictObject({ negate: expression }),
  ])
  .meta({ id: 'Expression' });

const value = { value: expression };

export const Condition: z.ZodType<Condition> = z
  .union([
    z.strictObject({ ...value, equals: expression }),
    z.strictObject({ ...value, notEquals: expression }),
    z.strictObject({ ...value, in: z.array(z.string()).min(1) }),
    z.strictObject({ ...value, notIn: z.array(z.string()).min(1) }),
    z.strictObject({ ...value, startsWith: z.string() }),
    z.strictObject({ ...value, endsWith: z.string() }),
    z.strictObject({ ...value, contains: z.string() }),
    z.strictObject({ ...value, matches: pattern }),
    z.strictObject({ ...value, empty: z.boolean() }),
    z.strictObject({ ...value, greater: z.number() }),
    z.strictObject({ ...value, atLeast: z.number() }),
    z.strictObject({ ...value, less: z.number() }),
    z.strictObject({ ...value, atMost: z.number() }),
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
  ])
  .meta({ id: 'Condition' });
