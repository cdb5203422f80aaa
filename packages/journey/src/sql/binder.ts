import type { Statement } from '@throughline/stores';

/** A value as it is bound, after the type that the engine is told. */
export type BoundValue =
  | string
  | number
  | readonly (string | number)[]
  | readonly (readonly (string | number)[])[];

/** Gives each value of one statement a name of its own: values are bound, never spliced. */
export class Binder {
  private readonly bound: Record<string, unknown> = {};
  private count = 0;

  /** @returns the placeholder to stand in the text, such as `{v3:String}`. */
  bind(type: string, value: BoundValue): string {
    const name = `v${(this.count += 1)}`;
    this.bound[name] = value;
    return `{${name}:${type}}`;
  }

  text(value: string): string {
    return this.bind('String', value);
  }

  /** A whole number of up to 53 bits. */
  whole(value: number): string {
    return this.bind('Int64', value);
  }

  number(value: number): string {
    return this.bind('Float64', value);
  }

  /** As text: clients that are handed a `Date` may drop its milliseconds. */
  instant(value: Date): string {
    return this.bind("DateTime64(3, 'UTC')", value.toISOString().replace('T', ' ').replace('Z', ''));
  }

  /** Activities by number. */
  activities(numbers: readonly number[]): string {
    return this.bind('Array(UInt16)', numbers);
  }

  texts(values: readonly string[]): string {
    return this.bind('Array(String)', values);
  }

  /** The statement of a text that holds this binder's placeholders, and some with names of their own. */
  statement(sql: string, named: Readonly<Record<string, unknown>> = {}): Statement {
    return { sql, params: { ...this.bound, ...named } };
  }
}
