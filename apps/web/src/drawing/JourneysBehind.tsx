import './drawing.css';
import { lazy, Suspense } from 'react';
import { t, withTexts } from '../texts/texts.js';
import { behindStep, type Place } from './behind.js';
import { THROUGH } from './search.js';
import { useDrawing } from './use-drawing.js';

const Through = lazy(async () => ({ default: (await withTexts(import('./Through.js'))).Through }));

interface StepJourneysProps {
  readonly place: Place;
  /** Whether some end here without their goal: then they can be listed alone. */
  readonly leaks: boolean;
}

/** The journeys that pass a step, or end there. */
export function StepJourneys({ place, leaks }: StepJourneysProps) {
  const { state, change, narrowing } = useDrawing();
  const texts = t().drawing.journeys;
  const through = leaks ? state.through : 'pass';
  return (
    <section aria-label={texts.head} data-testid="through">
      <h3>{texts.head}</h3>
      {leaks ? (
        <div className="through-which" role="group" aria-label={texts.which}>
          {THROUGH.map((each) => (
            <button
              key={each}
              type="button"
              className="chip"
              aria-pressed={through === each}
              data-choice=""
              onClick={() => change({ through: each })}
            >
              {texts[each]}
            </button>
          ))}
        </div>
      ) : null}
      <Suspense fallback={<p className="panel-note">{texts.wait}</p>}>
        <Through behind={behindStep(place, through, narrowing)} />
      </Suspense>
    </section>
  );
}
