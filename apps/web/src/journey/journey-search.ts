import type { SearchPart } from '../app/use-search-part.js';

/** The object whose journey is told, as the address holds it. */
interface JourneyOf {
  readonly object: string | null;
  readonly id: string | null;
}

const textIn = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

export const journeySearch: SearchPart<JourneyOf> = {
  read: (search) => ({ object: textIn(search['object']), id: textIn(search['id']) }),
  write: ({ object, id }) => ({
    ...(object === null ? {} : { object }),
    ...(id === null ? {} : { id }),
  }),
};
