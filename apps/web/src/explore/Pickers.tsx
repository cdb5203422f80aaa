import { Select } from '../app/lists.js';
import { called, t } from '../texts/texts.js';
import { formatCompact, plural } from '../texts/format.js';
import { CountedOption } from './CountedOption.js';
import { IN_DIALOG } from './in-dialog.js';
import type { Known } from './known.js';

interface PickerProps {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** Properties that most shops know; segments are of the shop's settings, or by recency, frequency and money. */
const BREAKDOWNS = ['device', 'channel', 'text.browser', 'text.product', 'rfm', 'segment'] as const;

/** What the answer is split by. */
export function BreakdownPicker({ value, onChange }: PickerProps) {
  return (
    <Select
      size="xs"
      w={158}
      aria-label={t().explore.split}
      placeholder={t().explore.notSplit}
      clearable
      data={BREAKDOWNS.map((value) => ({ value, label: t().explore.splits[value] }))}
      value={value}
      onChange={onChange}
    />
  );
}

interface ObjectPickerProps {
  readonly value: string;
  readonly types: readonly string[];
  readonly onChange: (value: string) => void;
}

/** Whose journeys: customers’, sessions’, orders’ … */
export function ObjectPicker({ value, types, onChange }: ObjectPickerProps) {
  return (
    <Select
      size="xs"
      w={136}
      aria-label={t().explore.whose}
      allowDeselect={false}
      data={types.map((type) => ({ value: type, label: plural(type) }))}
      value={value}
      onChange={(next) => (next === null ? undefined : onChange(next))}
    />
  );
}

interface ActivityPickerProps {
  readonly label: string;
  readonly value: string | null;
  readonly known: readonly Known[];
  readonly placeholder?: string;
  /** Within a dialog, which lies over all that is put beside it. */
  readonly inside?: boolean;
  readonly onChange: (value: string) => void;
}

/** An activity of the shop, found by typing part of its name; the figure is how many journeys hold it. */
export function ActivityPicker({
  label,
  value,
  known,
  placeholder,
  inside = false,
  onChange,
}: ActivityPickerProps) {
  const counts = new Map(known.map(({ name, journeys }) => [name, journeys]));
  const listed = value === null || counts.has(value) ? [...counts.keys()] : [value, ...counts.keys()];
  return (
    <Select
      size="xs"
      className="activity-picker"
      aria-label={label}
      placeholder={placeholder ?? t().explore.choose}
      searchable
      {...(inside && { comboboxProps: IN_DIALOG })}
      allowDeselect={false}
      nothingFoundMessage={t().explore.none}
      data={listed.map((name) => ({ value: name, label: called(name) }))}
      value={value}
      renderOption={({ option, checked }) => (
        <CountedOption
          label={option.label}
          figure={formatCompact(counts.get(option.value) ?? 0)}
          checked={checked}
        />
      )}
      onChange={(next) => (next === null ? undefined : onChange(next))}
    />
  );
}
