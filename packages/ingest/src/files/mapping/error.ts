import type { Locale } from '@throughline/model';
import type { Sentences } from '../../words/sentences.js';
import { type Problem, ToldError } from '../../words/told-error.js';

/** Where in a mapping: `['tables', 'orders', 'events', 0, 'time']`. */
export type Path = readonly (string | number)[];

/** Where a part of a mapping stands, such as the line of its file. */
export type Spot = (places: Sentences['places']) => string;
/** What is wrong with a mapping, out of the catalogue. */
export type Tells = (problems: Sentences['mapping'], locale: Locale) => Problem;

/** A mapping that cannot be used: what is wrong, where, and what to do. */
export class MappingError extends ToldError {
  override readonly name = 'MappingError';

  constructor(
    private readonly problems: Tells,
    readonly path: Path,
    readonly place?: Spot,
  ) {
    super(
      ({ mapping }, locale) => problems(mapping, locale),
      (words) => whereOf(words, path, place),
    );
  }

  /** The same error with where it stands in the mapping's file. */
  at(place: Spot): MappingError {
    return this.place === undefined ? new MappingError(this.problems, this.path, place) : this;
  }
}

function whereOf({ places }: Sentences, path: Path, place: Spot | undefined): string {
  return [place?.(places), fieldName(path)].filter((part) => part !== undefined && part !== '').join(': ');
}

/** `tables.orders.events[0].time` */
export function fieldName(path: Path): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`))
    .join('');
}
