/** What a record holds under a name that came from outside; what every object inherits, such as `constructor`, is none of it. */
export function entryOf<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
