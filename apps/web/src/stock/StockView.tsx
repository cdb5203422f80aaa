import './stock.css';
import { Select } from '@mantine/core';
import { type QuestionOf, useAnswer } from '../api/queries.js';
import { Answered } from '../explore/Answered.js';
import { Explore, type Exploring } from '../explore/Explore.js';
import { narrowed } from '../explore/narrowed.js';
import { t } from '../texts/texts.js';
import { Demand } from './Demand.js';
import { Reorder } from './Reorder.js';

const WHOLE_SHOP = ['orders', 'revenue'] as const;

/** Products that can be chosen, those with the most units first. */
const CHOICE = 12;

/** Days ahead. */
const HORIZON = 28;

const LISTED = 25;

/** What will be asked for, how sure that is, and what to order for it when. */
export function StockView() {
  return (
    <Explore
      title={t().stock.title}
      testId="stock"
      suits="customer"
      controls={(exploring) => <ProductPicker {...exploring} />}
    >
      {(exploring) => <Stock {...exploring} />}
    </Explore>
  );
}

function ofState({ object, state }: Exploring): QuestionOf<'forecast'> {
  const shared = { kind: 'forecast', object, horizon: HORIZON, level: 0.9, ...narrowed(state) } as const;
  if (state.every === null || state.every === 'orders') return { ...shared, measure: 'orders' };
  if (state.every === 'revenue') return { ...shared, measure: 'revenue' };
  return { ...shared, measure: 'units', limit: CHOICE };
}

function ProductPicker(exploring: Exploring) {
  const { asked, object, state, change } = exploring;
  const texts = t().stock;
  const units = useAnswer(asked, {
    kind: 'forecast',
    object,
    horizon: HORIZON,
    level: 0.9,
    ...narrowed(state),
    measure: 'units',
    limit: CHOICE,
  });
  const products = (units.data?.series ?? []).flatMap(({ product }) => (product === null ? [] : [product]));
  const chosen = state.every ?? 'orders';
  const whole: readonly string[] = WHOLE_SHOP;
  const listed = whole.includes(chosen) || products.includes(chosen) ? products : [chosen, ...products];
  return (
    <Select
      size="xs"
      w={216}
      aria-label={texts.of}
      searchable
      allowDeselect={false}
      value={chosen}
      onChange={(every) => change({ every })}
      data={[
        ...WHOLE_SHOP.map((value) => ({ value, label: texts[value] })),
        ...listed.map((value) => ({ value, label: value })),
      ]}
    />
  );
}

function Stock(exploring: Exploring) {
  const { asked, object, state } = exploring;
  const question = ofState(exploring);
  const stocked: QuestionOf<'stock'> = {
    kind: 'stock',
    object,
    serviceLevel: 0.95,
    limit: LISTED,
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
            product={question.measure === 'units' ? state.every : null}
          />
        )}
      </Answered>
      <Answered query={stock} here={{ shop: asked.shop, question: stocked }}>
        {(answer) => <Reorder answer={answer} />}
      </Answered>
    </>
  );
}
