import './stock.css';
import { useState } from 'react';
import { type QuestionOf, useAnswer } from '../api/queries.js';
import { Answered } from '../explore/Answered.js';
import { Explore, type Exploring } from '../explore/Explore.js';
import { narrowed } from '../explore/narrowed.js';
import { t } from '../texts/texts.js';
import { chosenIn, measureOf } from './chosen.js';
import { Demand } from './Demand.js';
import { Reorder } from './Reorder.js';
import { SoldPicker } from './SoldPicker.js';

/** Days ahead. */
const HORIZON = 28;

/** Products listed at first, then with each step, and at most, as the question allows. */
const LISTED = 25;
const MORE = 100;
const MOST = 10_000;

/** What will be asked for, how sure that is, and what to order for it when. */
export function StockView() {
  return (
    <Explore
      title={t().stock.title}
      testId="stock"
      suits="customer"
      controls={(exploring) => <SoldPicker {...exploring} question={shared(exploring)} />}
    >
      {(exploring) => <Stock {...exploring} />}
    </Explore>
  );
}

function ofState(exploring: Exploring): QuestionOf<'forecast'> {
  const chosen = chosenIn(exploring.state.every);
  return { ...shared(exploring), ...measureOf(chosen) };
}

function shared({ object, state }: Exploring) {
  return { kind: 'forecast', object, horizon: HORIZON, level: 0.9, ...narrowed(state) } as const;
}

function Stock(exploring: Exploring) {
  const { asked, object, state } = exploring;
  const [limit, setLimit] = useState(LISTED);
  const question = ofState(exploring);
  const stocked: QuestionOf<'stock'> = {
    kind: 'stock',
    object,
    serviceLevel: 0.95,
    limit,
    ...narrowed(state),
  };
  const forecast = useAnswer(asked, question);
  const stock = useAnswer(asked, stocked);
  return (
    <>
      <Answered query={forecast} here={{ shop: asked.shop, question }}>
        {(answer) => (
          <Demand
            asked={asked}
            question={question}
            answer={answer}
            chosen={chosenIn(state.every)}
            waiting={forecast.isPlaceholderData}
          />
        )}
      </Answered>
      <Answered query={stock} here={{ shop: asked.shop, question: stocked }} chart="reorder">
        {(answer) => (
          <Reorder
            answer={answer}
            waiting={stock.isPlaceholderData}
            onMore={limit < MOST ? () => setLimit(Math.min(MOST, limit + MORE)) : undefined}
          />
        )}
      </Answered>
    </>
  );
}
