import { plural } from '../texts/format.js';
import { facetWords } from '../findings/words.js';
import { t } from '../texts/texts.js';
import type { Segment } from './levers.js';

interface OnlyTheseProps {
  readonly segment: Segment;
  readonly object: string;
  /** Plays all journeys again; left out where the segment is settled elsewhere. */
  readonly onAll?: () => void;
}

/** Whose journeys alone a what-if is about: its figures are theirs, not the shop's. */
export function OnlyThese({ segment, object, onAll }: OnlyTheseProps) {
  const told = Object.entries(segment).map(([facet, value]) => `${facetWords(facet)} ${value}`);
  if (told.length === 0) return null;
  return (
    <p className="explore-note" data-testid="only-these">
      {t().whatIf.only(plural(object), told.join(', '))}{' '}
      {onAll === undefined ? null : (
        <button type="button" className="text-button" onClick={onAll}>
          {t().whatIf.playAll(plural(object))}
        </button>
      )}
    </p>
  );
}
