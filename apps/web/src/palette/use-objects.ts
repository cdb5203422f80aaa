import { useDebouncedValue } from '@mantine/hooks';
import { useQueries } from '@tanstack/react-query';
import type { TimelineAnswer } from '@throughline/model';
import { useMay } from '../api/access.js';
import { postJson } from '../api/request.js';
import { type Asked, useMap } from '../api/queries.js';
import { say, t } from '../texts/texts.js';
import type { Entry } from './entry.js';
import { useGoToJourney } from './use-go-to-journey.js';

const PAUSE_MS = 250;
/** Words alone name no object: an id has a number in it. */
const LIKE_AN_ID = /\d/u;

/** Objects of the shop whose id is what was typed, of whatever type they are. */
export function useObjects(asked: Asked | null, typed: string): readonly Entry[] {
  const [id] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const { data: map } = useMap(asked);
  const may = useMay('edit');
  const goTo = useGoToJourney();
  const isAsked = asked !== null && LIKE_AN_ID.test(id);
  // Single customers are for those who may edit.
  const types = isAsked ? Object.keys(map?.objects ?? {}).filter((type) => may || type !== 'customer') : [];
  const found = useQueries({
    queries: types.map((object) => ({
      queryKey: ['timeline', asked, { object, id, limit: 1 }],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        postJson<TimelineAnswer>(
          '/api/questions',
          { kind: 'timeline', shop: asked?.shop, object, id, related: [], limit: 1 },
          signal,
        ),
      // That there is no such object is an answer.
      retry: false,
    })),
  });
  return types.flatMap((object, at): Entry[] => {
    if (found[at]?.data === undefined) return [];
    const name = `${say().noun(object, 'one')} ${id}`;
    return [
      {
        id: `object ${object} ${id}`,
        group: 'objects',
        name,
        hint: t().palette.itsJourney,
        go: goTo(object, id),
      },
    ];
  });
}
