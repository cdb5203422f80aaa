/** Where in a mapping: `['tables', 'orders', 'events', 0, 'time']`. */
export type Path = readonly (string | number)[];

/** A mapping that cannot be used: what is wrong, where, and what to do. */
export class MappingError extends Error {
  override readonly name = 'MappingError';

  constructor(
    readonly problem: string,
    readonly path: Path,
    readonly place?: string,
  ) {
    super([place, fieldName(path), problem].filter((part) => part !== undefined && part !== '').join(': '));
  }

  /** The same error with where it stands in the mapping's file. */
  at(place: string): MappingError {
    return this.place === undefined ? new MappingError(this.problem, this.path, place) : this;
  }
}

/** `tables.orders.events[0].time` */
export function fieldName(path: Path): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`))
    .join('');
}
