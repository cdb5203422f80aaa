import '../explore/explore.css';
import '../today/today.css';
import './customers.css';
import { SegmentedControl } from '@mantine/core';
import { useMay } from '../api/access.js';
import { useSearchPart } from '../app/use-search-part.js';
import { Ghosts } from '../explore/Explore.js';
import { OfShop, type ShopAsked } from '../shell/OfShop.js';
import { t } from '../texts/texts.js';
import { Person } from './Person.js';
import { PersonSearch } from './PersonSearch.js';
import { customersState, WAYS } from './search.js';
import { SegmentDesk } from '../segments/SegmentDesk.js';
import { Segments } from './Segments.js';

/** Who the customers are: by segment, and one by one. */
export function CustomersView() {
  return (
    <OfShop title={t().customers.title} skeleton={<Ghosts />}>
      {(current) => <Customers {...current} />}
    </OfShop>
  );
}

function Customers(current: ShopAsked) {
  const [state, change] = useSearchPart(customersState);
  const texts = t().customers;
  const may = useMay('edit');
  return (
    <div className="explore" data-testid="customers">
      <header className="explore-head">
        <h1>{texts.title}</h1>
        {state.person === null ? (
          <SegmentedControl
            size="xs"
            aria-label={texts.way}
            value={state.way}
            onChange={(way) => change({ way, segment: null })}
            data={WAYS.map((value) => ({ value, label: texts.ways[value] }))}
          />
        ) : null}
        {may ? (
          <PersonSearch key={state.person} person={state.person} onFind={(person) => change({ person })} />
        ) : null}
      </header>
      <div className="explore-body">
        {state.person === null ? (
          <>
            {state.way === 'shop' ? <SegmentDesk {...current} /> : null}
            <Segments {...current} state={state} change={change} />
          </>
        ) : (
          <Person
            key={state.person}
            {...current}
            said={state.person}
            onClose={() => change({ person: null })}
          />
        )}
      </div>
    </div>
  );
}
