import type { Mood } from '@throughline/blueprint';
import type { BlueprintAnswer } from '@throughline/model';
import { useMemo } from 'react';
import type { Asked } from '../api/queries.js';
import { moodOf } from './mood.js';
import type { Drawing } from './use-drawing.js';
import { useFeedback } from './use-overlay.js';

/** The row of the blueprint that says how customers felt, while mood is looked at. */
export function useMood(
  asked: Asked | null,
  blueprint: BlueprintAnswer | undefined,
  { state: { overlay }, narrowing }: Pick<Drawing, 'state' | 'narrowing'>,
): Mood | null {
  const { data } = useFeedback(overlay === 'mood' ? asked : null, narrowing);
  return useMemo(
    () =>
      overlay !== 'mood' || data === undefined || blueprint === undefined ? null : moodOf(data, blueprint),
    [overlay, data, blueprint],
  );
}
