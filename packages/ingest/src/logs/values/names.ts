/**
 * Names of properties that carry what a log says beyond `ShopEvent` and `ShopObject`, so that it can be written out again
 * as it came in. Those with `throughline:` go the other way: they carry our own fields through a log.
 */
export const NAMES = {
  /** The id of an event as its log has it (pm4py's name for it). */
  eventId: 'ocel:eid',
  /** JSON list of [type, id, qualifier]: as what an event names its objects. */
  qualifiers: 'ocel:qualifiers',
  /** JSON list of [name, time, text]: the attributes of an object that changed, from the first value on. */
  changes: 'ocel:changes',
  /** JSON of what the attributes of a log are, where that is not plain to see. */
  kinds: 'log:kinds',
  extensions: 'xes:extensions',
  globals: 'xes:globals',
  classifiers: 'xes:classifiers',

  ownId: 'throughline:id',
  ownType: 'throughline:type',
  system: 'throughline:system',
  channel: 'throughline:channel',
  device: 'throughline:device',
  amount: 'throughline:amount',
  currency: 'throughline:currency',
  objects: 'throughline:objects',
} as const;

/** The type of the object that keeps what a log says of itself. It is in no event, so it has no journey. */
export const LOG_TYPE = 'log';

/** The type of the object that a trace of XES is. */
export const TRACE_TYPE = 'case';

/** Between the names of an attribute and of one nested in it. */
const NESTED = ' › ';

/** The name of an attribute that is nested in others. */
export function nestedName(path: readonly string[]): string {
  return path.map((name) => name.replaceAll('›', '››')).join(NESTED);
}

/** The way to a nested attribute, by its name. */
export function nestedPath(name: string): string[] {
  return name.split(NESTED).map((part) => part.replaceAll('››', '›'));
}
