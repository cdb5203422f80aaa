import { useSearchPart } from '../app/use-search-part.js';
import { Ghosts } from '../explore/Explore.js';
import '../explore/explore.css';
import { JourneyTold } from '../findings/JourneyTold.js';
import { OfShop } from '../shell/OfShop.js';
import { say, t } from '../texts/texts.js';
import { journeySearch } from './journey-search.js';

/** One object's journey, event by event: where the palette leads by an id. */
export function JourneyView() {
  const [{ object, id }] = useSearchPart(journeySearch);
  const title = object === null || id === null ? t().journey.title : `${say().noun(object, 'one')} ${id}`;
  return (
    <OfShop title={title} skeleton={<Ghosts />}>
      {({ asked }) => (
        <div className="explore journey" data-testid="journey">
          <header className="explore-head">
            <h1 className="journey-title">{title}</h1>
          </header>
          <div className="explore-body">
            {object === null || id === null ? (
              <p className="explore-note">{t().journey.none}</p>
            ) : (
              <JourneyTold asked={asked} object={object} id={id} />
            )}
          </div>
        </div>
      )}
    </OfShop>
  );
}
