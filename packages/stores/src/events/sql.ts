/** A string as an SQL literal. Only for names and paths that cannot be bound; values are bound. */
export function literal(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

/** A name as a quoted SQL identifier. */
export function identifier(name: string): string {
  return `\`${name.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``;
}

/** A SETTINGS clause, or nothing. Names are checked, since they cannot be bound. */
export function settingsClause(settings: Readonly<Record<string, string | number>>): string {
  const parts = Object.entries(settings).map(([name, value]) => {
    if (!/^\w+$/u.test(name)) throw new RangeError(`${name} is not the name of an engine setting`);
    return `${name} = ${typeof value === 'number' ? value : literal(value)}`;
  });
  return parts.length === 0 ? '' : ` SETTINGS ${parts.join(', ')}`;
}

/**
 * The engine id of an event that came with an id of its own: the same for every way in, so that an event
 * told by a file and by the wire is one event. Takes and gives an SQL expression (String → UInt128).
 */
export function eventIdSql(expression: string): string {
  return `reinterpretAsUInt128(sipHash128(${expression}))`;
}
