import '../asking/asking.css';
import { ActionIcon } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import { useState } from 'react';
import { Select } from '../app/lists.js';
import type { AskedHere } from '../asking/asked.js';
import { LaterBar } from '../asking/LaterBar.js';
import type { TypeCounts } from '../panel/types-of.js';
import type { ShopAsked } from '../shell/OfShop.js';
import { formatCount, plural } from '../texts/format.js';
import { t } from '../texts/texts.js';
import { leftOf } from './left.js';
import { OVERLAYS } from './overlay.js';
import { OverlayLegend, type OverlayLegendProps } from './OverlayLegend.js';
import { SelectionPicker } from './SelectionPicker.js';
import { OtherSide, VersusPicker } from './VersusPicker.js';
import { type Drawing, useDrawing } from './use-drawing.js';
import type { Told } from './use-told.js';

export interface DrawingFilterProps extends ShopAsked {
  /** What the drawing was asked with. */
  readonly here: AskedHere;
  /** How many journeys of each type there are, and how many the filter leaves. */
  readonly all: TypeCounts;
  readonly left: TypeCounts;
  readonly told: Pick<Told<unknown>, 'waiting' | 'error' | 'nobody'>;
  /** Whether the most frequent ways can be followed alone. */
  readonly ways?: boolean;
  /** The figures at the steps, where the drawing is looked at by one. */
  readonly looked: OverlayLegendProps['looked'];
}

/** Whose journeys are drawn, over how long, and how many are left. */
export function DrawingFilter({
  here,
  shop,
  asked,
  all,
  left,
  told,
  looked,
  ways = false,
}: DrawingFilterProps) {
  const [keeping, setKeeping] = useState(false);
  const drawing = useDrawing();
  const { filter, changeFilter, narrows, clear } = drawing;
  const object = all['customer'] === undefined ? (Object.keys(all)[0] ?? 'customer') : 'customer';
  return (
    <>
      <SelectionPicker {...{ shop, asked, object }} value={filter} onChange={changeFilter}>
        {ways ? <WaysPicker {...drawing} /> : null}
      </SelectionPicker>
      <OverlayPicker {...drawing} />
      <VersusPicker shop={shop} asked={asked} object={object} state={filter} />
      {/* No wider than a sign: a second line of the row would make the drawing smaller as soon as a filter is set. */}
      <ActionIcon
        className="drawing-keep"
        variant="subtle"
        color="gray"
        size={28}
        aria-label={t().drawing.keep}
        title={t().drawing.keep}
        aria-expanded={keeping}
        onClick={() => setKeeping(!keeping)}
      >
        <IconBookmark size={16} />
      </ActionIcon>
      <div className="drawing-end">
        <p className="drawing-left figures" role="status" data-testid="drawing-left">
          {saysLeft({ all, left, told, drawing })}
        </p>
        {narrows || drawing.state.versus !== null ? (
          <button type="button" className="text-button" onClick={clear}>
            {t().drawing.filter.clear}
          </button>
        ) : null}
      </div>
      <OtherSide {...{ shop, asked, object }} />
      {keeping ? <LaterBar here={here} taken={null} /> : null}
      {drawing.state.overlay === null ? null : (
        <OverlayLegend overlay={drawing.state.overlay} looked={looked} />
      )}
    </>
  );
}

function OverlayPicker({ state, change }: Pick<Drawing, 'state' | 'change'>) {
  const texts = t().drawing.overlay;
  return (
    <Select
      size="xs"
      w={148}
      aria-label={texts.label}
      placeholder={texts.none}
      clearable
      data={OVERLAYS.map((value) => ({ value, label: texts.names[value] }))}
      value={state.overlay}
      onChange={(value) => change({ overlay: value })}
    />
  );
}

const WAYS = [1, 2, 3, 5, 10, 20];

/** Stands for ways that are chosen one by one, beside the map. */
const CHOSEN = 'chosen';

/** The map follows the ways that most journeys of each type go, or those that are chosen. */
function WaysPicker({ state: { ways, chosen }, change }: Pick<Drawing, 'state' | 'change'>) {
  const texts = t().drawing.ways;
  const counts = ways === null || WAYS.includes(ways) ? WAYS : [...WAYS, ways].sort((a, b) => a - b);
  const offered = counts.map((count) => ({ value: String(count), label: texts.top(count) }));
  const few = ways === null && chosen.length > 0;
  return (
    <Select
      size="xs"
      w={196}
      aria-label={texts.label}
      placeholder={texts.any}
      clearable
      data={few ? [{ value: CHOSEN, label: texts.chosen(chosen.length) }, ...offered] : offered}
      value={few ? CHOSEN : ways === null ? null : String(ways)}
      onChange={(value) => {
        if (value !== CHOSEN) change({ chosen: [], ways: value === null ? null : Number(value) });
      }}
    />
  );
}

interface Left extends Pick<DrawingFilterProps, 'all' | 'left' | 'told'> {
  readonly drawing: Drawing;
}

function saysLeft({ all, left, told, drawing }: Left): string {
  const { versus } = t().drawing;
  const lacks = drawing.state.versus !== null && drawing.comparing === null;
  const texts = t().drawing.filter;
  if (told.error !== null) return told.error.message;
  if (told.waiting) return texts.counting;
  if (told.nobody) return texts.nobody;
  if (lacks) return drawing.state.versus === 'before' ? versus.needsPeriod : versus.needsFilter;
  if (!drawing.narrows) return '';
  return leftOf(all, left)
    .map(({ type, count, of }) => texts.left(formatCount(count), formatCount(of), plural(type)))
    .join(' · ');
}
