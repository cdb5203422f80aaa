import type { Sentences } from '../../words/sentences.js';
import type { Rejected } from '../native/rejected.js';
import type { Kind, Value } from '../values/kinds.js';

/** Takes what a person should know out of the catalogue. */
export type LogNote = (notes: Sentences['logNotes']) => string;

/** An object that an event names. The type is told where the file tells it here; else the file's objects do. */
export interface Named {
  readonly id: string;
  readonly type?: string;
  readonly qualifier: string;
}

/** Where in the file something stands. */
export interface Stand {
  /** The number of the event, from 1. */
  readonly record: number;
  /** From 1; null where the file has no lines. */
  readonly line: number | null;
}

export interface LogEvent extends Stand {
  /** As the file has it; '' where it gives none. */
  readonly id: string;
  readonly activity: string;
  readonly time: string;
  readonly values: readonly Value[];
  readonly objects: readonly Named[];
}

/** A value that holds from a time on; '' from the beginning. */
export interface TimedValue extends Value {
  readonly time: string;
}

export interface LogObject {
  readonly id: string;
  readonly type: string;
  readonly values: readonly TimedValue[];
}

/** One object belongs to another, both by their ids. */
export interface LogRelation {
  readonly from: string;
  readonly to: string;
  readonly qualifier: string;
}

/** Whose attribute is declared: events of an activity or objects of a type, '' for any. */
export interface Declared {
  readonly of: 'event' | 'object';
  readonly type: string;
  readonly name: string;
  readonly kind: Kind;
}

/** What takes a log in, piece by piece, in the order of the file. */
export interface LogSink {
  event(event: LogEvent): void;
  /** An event that cannot be read. */
  reject(event: LogEvent, why: Rejected): void;
  object(object: LogObject): void;
  relation(relation: LogRelation): void;
  declare(declared: Declared): void;
  /** A type that the file declares, whether or not anything has it. */
  declareType(of: Declared['of'], type: string): void;
  /** All objects that the file describes have been told: events can be resolved as they come. */
  objectsTold(): void;
  /** What the log says of itself. */
  about(values: readonly Value[]): void;
  /** The name of the log, where it gives one. */
  named(name: string): void;
  /** What a person should know. */
  note(tell: LogNote): void;
}

/** Reads pieces of a file's text into a sink; `end` fails where the file ends too soon. */
export interface LogReader {
  take(text: string): void;
  end(): void;
}
