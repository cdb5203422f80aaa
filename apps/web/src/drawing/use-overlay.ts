import { useQueries } from '@tanstack/react-query';
import type { FeedbackAnswer } from '@throughline/model';
import type { ShopEntry } from '@throughline/server/routes';
import { useMemo } from 'react';
import { answerQuery, type Asked, useAnswer } from '../api/queries.js';
import type { Marks } from './mark-places.js';
import { moodMarks, plainMarks, slaMarks, type Station } from './overlay.js';
import type { Drawing, Narrowing } from './use-drawing.js';

/** Whose answers are told: those about an order, which says where in its course they came. */
const ASKED_ABOUT = 'order';
const ALL_STEPS = 200;

/** What customers answered, by step; asked while it is looked at. */
export function useFeedback(
  asked: Asked | null,
  narrowing: Narrowing,
): { readonly data: FeedbackAnswer | undefined; readonly error: Error | null } {
  return useAnswer(asked, { kind: 'feedback', object: ASKED_ABOUT, limit: ALL_STEPS, ...narrowing });
}

interface Looked {
  readonly marks: Marks | null;
  readonly waiting: boolean;
  readonly error: Error | null;
}

interface OverlayOf<Answer> {
  readonly asked: Asked | null;
  readonly shop: ShopEntry | null;
  readonly answer: Answer | undefined;
  readonly stations: (answer: Answer) => readonly Station[];
}

/** The figures at the steps of a drawing that is looked at by one of them; null where it is not. */
export function useOverlay<Answer>(
  { asked, shop, answer, stations }: OverlayOf<Answer>,
  { state: { overlay }, narrowing }: Pick<Drawing, 'state' | 'narrowing'>,
): Looked {
  const feedback = useFeedback(overlay === 'mood' ? asked : null, narrowing);
  const promises = shop?.settings.promises ?? [];
  const objects =
    overlay === 'sla' && asked !== null ? [...new Set(promises.map(({ object }) => object))] : [];
  const throughput = useQueries({
    queries: objects.map((object) => answerQuery(asked, { kind: 'throughput', object, ...narrowing })),
    combine: (results) => ({
      kept: results.flatMap(({ data }) => data?.promises ?? []),
      waiting: results.some(({ isPending }) => isPending),
      error: results.find(({ error }) => error !== null)?.error ?? null,
    }),
  });
  const marks = useMemo(() => {
    if (overlay === null || answer === undefined) return null;
    const at = stations(answer);
    if (overlay === 'mood') return feedback.data === undefined ? new Map() : moodMarks(feedback.data, at);
    if (overlay === 'sla') return slaMarks(throughput.kept, promises, at);
    return plainMarks(overlay, at);
  }, [overlay, answer, stations, feedback.data, throughput.kept, promises]);
  const error = overlay === 'mood' ? feedback.error : throughput.error;
  const waiting = overlay === 'mood' ? feedback.data === undefined : throughput.waiting;
  return { marks, error, waiting: waiting && error === null && overlay !== null };
}
