import { type Kind, kindOf, type Value } from '../values/kinds.js';
import type { Declared, LogSink } from './log.js';

/** What a file of OCEL 2.0 declares its attributes to be, by activity or type. */
export class Declarations {
  private readonly kinds = new Map<string, Kind>();

  constructor(private readonly sink: LogSink) {}

  type(of: Declared['of'], type: string): void {
    this.sink.declareType(of, type);
  }

  attribute(of: Declared['of'], type: string, told: { readonly name: string; readonly type: string }): void {
    const kind = kindOf(told.type) ?? 'string';
    this.kinds.set(JSON.stringify([of, type, told.name]), kind);
    this.sink.declare({ of, type, name: told.name, kind });
  }

  /** A value as its declaration has it; what is not declared is what it looks like. */
  value(of: Declared['of'], type: string, told: { readonly name: string; readonly value: unknown }): Value {
    const kind = this.kinds.get(JSON.stringify([of, type, told.name])) ?? kindOfValue(told.value);
    return { name: told.name, kind, text: textOf(told.value) };
  }
}

/** What a value of JSON is. */
export function kindOfValue(value: unknown): Kind {
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'integer' : 'float';
  return 'string';
}

/** A value of JSON as text; lists and objects stay JSON. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === null || value === undefined ? '' : JSON.stringify(value);
}
