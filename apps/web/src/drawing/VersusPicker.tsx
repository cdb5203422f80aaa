import { Select } from '../app/lists.js';
import type { Narrowed } from '../explore/OnlyBar.js';
import { readOnly } from '../explore/only.js';
import { useValues } from '../explore/use-values.js';
import { t } from '../texts/texts.js';
import { SelectionPicker } from './SelectionPicker.js';
import { isSelection, SELECTION, type Versus, writeVersus } from './search.js';
import { useDrawing } from './use-drawing.js';

/** Values offered beside the one that is filtered by. */
const OFFERED = 8;
/** What a comparison with the time before starts with, where no period is chosen. */
const PERIOD = '30d';

/** What the drawing is held against: the time before, the others, another value of the last filter’s property, or any other selection. */
export function VersusPicker(narrowed: Omit<Narrowed, 'change'>) {
  const { state, filter, change, changeFilter } = useDrawing();
  const texts = t().drawing.versus;
  const last = filter.these.at(-1);
  const values = useValues({ ...narrowed }, last?.property ?? '').filter(
    ({ value }) => value !== last?.value,
  );
  const versus = state.versus;
  const named =
    typeof versus === 'object' && versus !== null && !isSelection(versus)
      ? [{ ...versus, label: versus.value }]
      : [];
  const offered = [
    ...(last === undefined
      ? []
      : values.slice(0, OFFERED).map((each) => ({ property: last.property, ...each }))),
    ...named.filter(({ value }) => !values.slice(0, OFFERED).some((each) => each.value === value)),
  ];
  const choose = (next: Versus | null): void => {
    if (next === 'before' && filter.last === null) changeFilter({ last: PERIOD });
    change({ versus: next });
  };
  return (
    <Select
      size="xs"
      w={176}
      aria-label={texts.label}
      placeholder={texts.none}
      clearable
      data={[
        { value: 'before', label: texts.timeBefore },
        ...(last === undefined ? [] : [{ value: 'others', label: texts.others }]),
        ...offered.map(({ property, value, label }) => ({
          value: writeVersus({ property, value }),
          label: texts.with(label),
        })),
        { value: SELECTION, label: texts.selection },
      ]}
      value={versus === null ? null : writeVersus(versus)}
      // Another selection begins as what is drawn: whoever chose it changes what should differ.
      onChange={(value) =>
        choose(value === SELECTION ? { last: filter.last, these: filter.these } : read(value))
      }
    />
  );
}

function read(value: string | null): Versus | null {
  if (value === 'before' || value === 'others') return value;
  return readOnly(value)[0] ?? null;
}

/** The selection that is compared with, on a line of its own; nothing where it is told by a word. */
export function OtherSide(of: Pick<Narrowed, 'shop' | 'asked' | 'object'>) {
  const { state, change } = useDrawing();
  const { versus } = state;
  if (!isSelection(versus)) return null;
  const { otherSide } = t().drawing.versus;
  return (
    <div className="drawing-other" role="group" aria-label={otherSide} data-testid="other-side">
      <span className="drawing-other-name">{otherSide}</span>
      <SelectionPicker
        {...of}
        value={versus}
        onChange={(part) => change({ versus: { ...versus, ...part } })}
      />
    </div>
  );
}
