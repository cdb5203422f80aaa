import { Select } from '../app/lists.js';
import { found } from '../alerts/found-figures.js';
import { type QuestionOf, useAnswer } from '../api/queries.js';
import type { Exploring } from '../explore/Explore.js';
import { t } from '../texts/texts.js';
import { BY, saidCategory } from './chosen.js';

/** Products, and categories, that can be chosen: all, as far as the question names them. */
const NAMED = 10_000;

/** Drawn at once: who looks for another types some of its name. */
const SHOWN = 60;

const WHOLE_SHOP = ['orders', 'revenue'] as const;

interface SoldPickerProps extends Exploring {
  /** Of whom and over how long. */
  readonly question: Omit<QuestionOf<'forecast'>, 'measure'>;
}

/** What is forecast: the whole shop, a category, or a product. */
export function SoldPicker({ asked, state, change, question }: SoldPickerProps) {
  const texts = t().stock;
  // Asked for the names alone: one series, by the method that costs least.
  const units = { ...question, measure: 'units', method: 'mean', limit: 1, names: NAMED } as const;
  const products = useAnswer(asked, units).data?.sold ?? [];
  const categories = useAnswer(asked, { ...units, by: BY }).data?.sold ?? [];
  const chosen = state.every ?? 'orders';
  const groups = [
    { group: texts.wholeShop, items: WHOLE_SHOP.map((value) => ({ value, label: texts[value] })) },
    {
      group: texts.categories,
      items: categories.flatMap(({ value }) =>
        value === null ? [] : [{ value: saidCategory(value), label: value }],
      ),
    },
    {
      group: texts.products,
      items: products.flatMap(({ product, name }) =>
        product === null ? [] : [{ value: product, label: name === null ? product : `${name} · ${product}` }],
      ),
    },
  ].filter(({ items }) => items.length > 0);
  const listed = groups.some(({ items }) => items.some(({ value }) => value === chosen));
  return (
    <Select
      size="xs"
      w={236}
      aria-label={texts.of}
      searchable
      allowDeselect={false}
      limit={SHOWN}
      filter={({ options, search, limit }) => found(options, search, limit)}
      nothingFoundMessage={texts.nothingSold}
      value={chosen}
      onChange={(every) => change({ every })}
      data={listed ? groups : [{ group: texts.chosen, items: [{ value: chosen, label: chosen }] }, ...groups]}
    />
  );
}
