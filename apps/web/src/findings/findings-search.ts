import type { LifeStepName } from '@throughline/model';
import type { SearchPart } from '../app/use-search-part.js';

/** Which findings are listed: by what is to be done with them. */
export const SHOWS = ['all', 'open', 'hand', 'done'] as const;
export type Show = (typeof SHOWS)[number];

/** The steps that people take: measuring is the server's. */
export type PersonStep = Exclude<LifeStepName, 'measure'>;

export const PERSON_STEPS = [
  'look',
  'accept',
  'change',
  'close',
  'dismiss',
  'reopen',
] as const satisfies readonly PersonStep[];

export interface FindingsState {
  readonly show: Show;
  /** The step whose form is open. */
  readonly doing: PersonStep | null;
  /** The journey behind the finding that is told event by event. */
  readonly journey: string | null;
  /** Whether the digest of the week is open. */
  readonly week: boolean;
}

/** What of the findings view stands in the address beside what all views share: `show=open&doing=accept&journey=S-17&week=1`. */
export const findingsSearch: SearchPart<FindingsState> = {
  read: (search) => ({
    show: SHOWS.find((each) => each === search['show']) ?? 'all',
    doing: PERSON_STEPS.find((each) => each === search['doing']) ?? null,
    journey: typeof search['journey'] === 'string' && search['journey'] !== '' ? search['journey'] : null,
    week: search['week'] === '1',
  }),
  write: ({ show, doing, journey, week }) => ({
    ...(show === 'all' ? {} : { show }),
    ...(doing === null ? {} : { doing }),
    ...(journey === null ? {} : { journey }),
    ...(week ? { week: '1' } : {}),
  }),
};
