import type { SearchPart } from '../app/use-search-part.js';
import { SNIPPETS, type SnippetName } from './snippets.js';

export const PARTS = ['live', 'connect', 'webhooks', 'activities', 'letters'] as const;
export type Part = (typeof PARTS)[number];

export interface SourcesState {
  readonly part: Part;
  /** Whose snippet is shown. */
  readonly sdk: SnippetName;
  /** The source of webhooks that is shown; null for the first. */
  readonly hook: string | null;
  /** The dead letter that is open. */
  readonly letter: string | null;
}

/** What of the sources view stands in the address: `part=connect&sdk=posthog`. */
export const sourcesSearch: SearchPart<SourcesState> = {
  read: (search) => ({
    part: PARTS.find((each) => each === search['part']) ?? 'live',
    sdk: SNIPPETS.find(({ name }) => name === search['sdk'])?.name ?? 'tracker',
    hook: typeof search['hook'] === 'string' && search['hook'] !== '' ? search['hook'] : null,
    letter: typeof search['letter'] === 'string' && search['letter'] !== '' ? search['letter'] : null,
  }),
  write: ({ part, sdk, hook, letter }) => ({
    ...(part === 'live' ? {} : { part }),
    ...(sdk === 'tracker' ? {} : { sdk }),
    ...(hook === null ? {} : { hook }),
    ...(letter === null ? {} : { letter }),
  }),
};
