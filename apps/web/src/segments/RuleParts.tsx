import '@mantine/core/styles/Pill.css';
import '@mantine/core/styles/PillsInput.css';
import { useState } from 'react';
import { NativeSelect, TextInput } from '@mantine/core';
import { millisecondsOf, RFM_SEGMENTS, type RfmSegment } from '@throughline/model';
import { MultiSelect, Select } from '../app/lists.js';
import { IN_DIALOG } from '../explore/in-dialog.js';
import { PropertyField } from '../explore/OnlyBar.js';
import { SEGMENT } from '../explore/only.js';
import { useValues } from '../explore/use-values.js';
import type { ShopAsked } from '../shell/OfShop.js';
import { formatDuration } from '../texts/format.js';
import { t } from '../texts/texts.js';
import { offered } from './offered.js';
import { isNumeric } from './row-condition.js';
import { BETWEEN, COMPARED, comparedBy, LASTS, type RuleRow, type SavedSegment } from './rule.js';

export interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

interface BoundProps extends TextProps {
  readonly sign: '≥' | '≤';
  /** Of money. */
  readonly unit: string | null;
}

/** A number that may be left out. */
export function Bound({ label, sign, unit, value, onChange }: BoundProps) {
  return (
    <TextInput
      size="xs"
      w={unit === null ? 108 : 136}
      leftSection={<span className="segment-unit">{sign}</span>}
      leftSectionWidth={26}
      {...(unit !== null && {
        rightSection: <span className="segment-unit">{unit}</span>,
        rightSectionWidth: 44,
      })}
      type="number"
      min={0}
      step="any"
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

/** How far back a rule looks. */
export function Last({ value, onChange }: Omit<TextProps, 'label'>) {
  const texts = t().segments;
  const told = (time: string): string =>
    time.endsWith('d') ? texts.lastDays(time.slice(0, -1)) : texts.lastTime(timeOf(time));
  return <Time label={texts.within} none={texts.ever} {...{ value, onChange, told }} times={LASTS} />;
}

/** How long is between two activities at most. */
export function Between({ value, onChange }: Omit<TextProps, 'label'>) {
  const texts = t().segments;
  const told = (time: string): string => texts.betweenTime(timeOf(time));
  return (
    <Time label={texts.between} none={texts.everBetween} {...{ value, onChange, told }} times={BETWEEN} />
  );
}

const timeOf = (time: string): string => formatDuration(millisecondsOf(time) / 1000);

interface TimeProps extends TextProps {
  /** What is offered, and what it is called; `none` where any time will do. */
  readonly times: readonly string[];
  readonly told: (time: string) => string;
  readonly none: string;
}

function Time({ label, value, times, told, none, onChange }: TimeProps) {
  const offered = value === '' || times.includes(value) ? times : [value, ...times];
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      value={value}
      data={[{ value: '', label: none }, ...offered.map((each) => ({ value: each, label: told(each) }))]}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

interface DirectlyProps {
  readonly value: boolean;
  readonly onChange: (directly: boolean) => void;
}

/** Whether something else may be in between. */
export function Directly({ value, onChange }: DirectlyProps) {
  const texts = t().segments;
  return (
    <NativeSelect
      size="xs"
      aria-label={texts.howAfter}
      value={value ? 'directly' : 'later'}
      data={[
        { value: 'later', label: texts.later },
        { value: 'directly', label: texts.directly },
      ]}
      onChange={({ currentTarget }) => onChange(currentTarget.value === 'directly')}
    />
  );
}

interface OtherProps extends Omit<TextProps, 'label'> {
  readonly others: readonly SavedSegment[];
}

/** Another segment of the shop; one that is gone shows as its id. */
export function Other({ value, others, onChange }: OtherProps) {
  const known = others.map(({ id, name }) => ({ value: id, label: name }));
  const isGone = value !== '' && !others.some(({ id }) => id === value);
  return (
    <NativeSelect
      size="xs"
      aria-label={t().segments.which}
      value={value}
      data={[
        { value: '', label: t().segments.which, disabled: true },
        ...(isGone ? [{ value, label: value }] : []),
        ...known,
      ]}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

interface PropertyProps {
  readonly of: ShopAsked & { readonly object: string };
  readonly row: RuleRow;
  readonly onChange: (part: Partial<RuleRow>) => void;
}

export function Property({ of, row, onChange }: PropertyProps) {
  const texts = t().segments;
  return (
    <>
      <PropertyField
        inLine
        names={Object.keys(t().asking.only.names).filter((name) => name !== SEGMENT)}
        value={row.property}
        onChange={(property) => onChange({ property, value: '', values: [] })}
      />
      <NativeSelect
        size="xs"
        aria-label={texts.howCompared}
        value={row.compared}
        data={comparedBy(row.kind).map((value) => ({ value, label: texts.compared[value] }))}
        onChange={({ currentTarget }) =>
          onChange({
            compared: COMPARED.find((each) => each === currentTarget.value) ?? 'is',
            value: '',
            values: [],
          })
        }
      />
      {row.compared === 'is set' ? null : row.compared === 'is' ? (
        <KnownValue {...{ of, row, onChange }} />
      ) : row.compared === 'one of' ? (
        <KnownValues {...{ of, row, onChange }} />
      ) : (
        <TextInput
          size="xs"
          w={146}
          aria-label={t().asking.only.value}
          placeholder={t().asking.only.value}
          {...(isNumeric(row.compared) && { type: 'number', step: 'any' })}
          value={row.value}
          onChange={({ currentTarget }) => onChange({ value: currentTarget.value })}
        />
      )}
    </>
  );
}

/** A value that journeys have, or any other that is typed. */
function KnownValue({ of, row: { property, value }, onChange }: PropertyProps) {
  const [typed, setTyped] = useState('');
  const chosen = value === '' ? [] : [value];
  return (
    <Select
      size="xs"
      aria-label={t().asking.only.value}
      placeholder={t().asking.only.value}
      searchable
      onSearchChange={setTyped}
      openOnFocus={false}
      comboboxProps={IN_DIALOG}
      data={offered(useValues(of, property), chosen, typed)}
      value={value === '' ? null : value}
      onChange={(next) => onChange({ value: next ?? '' })}
    />
  );
}

/** Values that journeys have, or that are typed, of which one is enough. */
function KnownValues({ of, row: { property, values }, onChange }: PropertyProps) {
  const [typed, setTyped] = useState('');
  // A segment that was written elsewhere may name one value twice: one option is enough, and two would be refused.
  const chosen = [...new Set(values)];
  return (
    <MultiSelect
      size="xs"
      hidePickedOptions
      aria-label={t().asking.only.value}
      placeholder={values.length === 0 ? t().asking.only.value : ''}
      searchable
      onSearchChange={setTyped}
      openOnFocus={false}
      comboboxProps={IN_DIALOG}
      data={offered(useValues(of, property), chosen, typed)}
      value={chosen}
      onChange={(next) => onChange({ values: next })}
    />
  );
}

interface NamesProps {
  readonly names: readonly RfmSegment[];
  readonly onChange: (names: readonly RfmSegment[]) => void;
}

export function Names({ names, onChange }: NamesProps) {
  return (
    <MultiSelect
      size="xs"
      aria-label={t().segments.kinds.rfm}
      placeholder={names.length === 0 ? t().segments.kinds.rfm : ''}
      comboboxProps={IN_DIALOG}
      data={RFM_SEGMENTS.map((value) => ({ value, label: t().customers.rfm[value] }))}
      value={[...names]}
      onChange={(next) => onChange(RFM_SEGMENTS.filter((name) => next.includes(name)))}
    />
  );
}
