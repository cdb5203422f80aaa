import './explore.css';
import type { MapAnswer } from '@throughline/model';
import type { ReactNode } from 'react';
import { useMap } from '../api/queries.js';
import { useSearchPart } from '../app/use-search-part.js';
import { LoadFailed } from '../shell/LoadFailed.js';
import { OfShop, type ShopAsked } from '../shell/OfShop.js';
import { OnlyBar } from './OnlyBar.js';
import { PeriodPicker } from './PeriodPicker.js';
import { ObjectPicker } from './Pickers.js';
import { objectOf } from './known.js';
import { exploreState, type ExploreState } from './search.js';

/** What a question's view is given: the shop, what it knows, and the state that the address holds. */
export interface Exploring extends ShopAsked {
  readonly map: MapAnswer;
  readonly object: string;
  readonly state: ExploreState;
  readonly change: (part: Partial<ExploreState>) => void;
}

interface ExploreProps {
  readonly title: string;
  readonly testId: string;
  /** The object type that the question suits best. */
  readonly suits: string;
  /** Controls beside the object type and the period. */
  readonly controls?: (exploring: Exploring) => ReactNode;
  /** Whether the question can be about some journeys alone; a view that says so in its own way turns it off. */
  readonly narrows?: boolean;
  readonly children: (exploring: Exploring) => ReactNode;
}

/** The frame of a question that is edited on screen: whose journeys, over how long, and what the view adds. */
export function Explore({ title, testId, suits, controls, narrows = true, children }: ExploreProps) {
  const skeleton = <ExploreSkeleton title={title} />;
  return (
    <OfShop title={title} skeleton={skeleton}>
      {(current) => (
        <Known {...current} suits={suits} skeleton={skeleton}>
          {(exploring) => (
            <div className="explore" data-testid={testId}>
              <header className="explore-head">
                <h1>{title}</h1>
                <Whose {...exploring} />
                {controls?.(exploring)}
              </header>
              <div className="explore-body">
                {narrows ? <OnlyBar {...exploring} /> : null}
                {children(exploring)}
              </div>
            </div>
          )}
        </Known>
      )}
    </OfShop>
  );
}

interface KnownProps extends ShopAsked {
  readonly suits: string;
  readonly skeleton: ReactNode;
  readonly children: (exploring: Exploring) => ReactNode;
}

function Known({ shop, asked, suits, skeleton, children }: KnownProps) {
  const [state, change] = useSearchPart(exploreState);
  const { data: map, error, refetch } = useMap(asked);
  if (map === undefined)
    return error === null ? skeleton : <LoadFailed error={error} onRetry={() => void refetch()} />;
  return children({ shop, asked, map, object: objectOf(map, state.object, suits), state, change });
}

function Whose({ map, object, state, change }: Exploring) {
  return (
    <>
      <ObjectPicker
        value={object}
        types={Object.keys(map.objects)}
        onChange={(next) => change({ object: next, activities: [], by: null, these: [] })}
      />
      <PeriodPicker value={state.last} onChange={(last) => change({ last })} />
    </>
  );
}

function ExploreSkeleton({ title }: { readonly title: string }) {
  return (
    <div className="explore" aria-busy="true">
      <header className="explore-head">
        <h1>{title}</h1>
      </header>
      <div className="explore-body">
        <Ghosts />
      </div>
    </div>
  );
}

/** Bars where the answer will be. */
export function Ghosts() {
  return (
    <div className="explore-wait" aria-busy="true" data-testid="waiting">
      {[1, 0.8, 0.55, 0.4].map((share) => (
        <div key={share} className="explore-ghost" style={{ width: `${share * 100}%` }} />
      ))}
    </div>
  );
}
