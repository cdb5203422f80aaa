import { MultiSelect, NativeSelect, Select, TextInput } from '@mantine/core';
import { RFM_SEGMENTS, type RfmSegment } from '@throughline/model';
import { PropertyField } from '../explore/OnlyBar.js';
import { ActivityPicker } from '../explore/Pickers.js';
import { SEGMENT } from '../explore/only.js';
import type { Known } from '../explore/known.js';
import { useValues } from '../explore/use-values.js';
import type { ShopAsked } from '../shell/OfShop.js';
import { t } from '../texts/texts.js';
import { emptyRow, LASTS, type RuleKind, type RuleRow } from './rule-rows.js';

interface RuleFieldsProps {
  readonly of: ShopAsked & { readonly object: string };
  readonly known: readonly Known[];
  readonly row: RuleRow;
  /** What the rule can be about. */
  readonly kinds: readonly RuleKind[];
  readonly name: string;
  readonly onChange: (row: RuleRow) => void;
  readonly onRemove: () => void;
}

/** One rule of a segment. */
export function RuleFields({ of, known, row, kinds, name, onChange, onRemove }: RuleFieldsProps) {
  const texts = t().segments;
  const { kind } = row;
  const unit = kind === 'spend' ? of.shop.settings.currency : null;
  const set = (part: Partial<RuleRow>): void => onChange({ ...row, ...part });
  return (
    <fieldset className="segment-rule" data-testid="segment-rule">
      <legend className="unseen">{name}</legend>
      {kind === 'kept' ? (
        <p className="segment-kept">
          {texts.kept} <code>{JSON.stringify(row.kept)}</code>
        </p>
      ) : (
        <NativeSelect
          size="xs"
          aria-label={texts.kind}
          value={kind}
          data={kinds.map((value) => ({ value, label: texts.kinds[value] }))}
          onChange={({ currentTarget }) =>
            onChange(emptyRow(kinds.find((each) => each === currentTarget.value) ?? 'did'))
          }
        />
      )}
      {kind === 'did' || kind === 'not' ? (
        <ActivityPicker
          label={texts.activity}
          inside
          value={row.activity === '' ? null : row.activity}
          known={known}
          onChange={(activity) => set({ activity })}
        />
      ) : null}
      {kind === 'did' ? (
        <Bound
          sign="≥"
          unit={unit}
          label={texts.times}
          value={row.atLeast}
          onChange={(atLeast) => set({ atLeast })}
        />
      ) : null}
      {kind === 'orders' || kind === 'spend' ? (
        <>
          <Bound
            sign="≥"
            unit={unit}
            label={texts.atLeast}
            value={row.atLeast}
            onChange={(atLeast) => set({ atLeast })}
          />
          <Bound
            sign="≤"
            unit={unit}
            label={texts.atMost}
            value={row.atMost}
            onChange={(atMost) => set({ atMost })}
          />
        </>
      ) : null}
      {kind === 'did' || kind === 'not' || kind === 'orders' ? (
        <Last value={row.last} onChange={(last) => set({ last })} />
      ) : null}
      {kind === 'is' || kind === 'isNot' ? <Property of={of} row={row} onChange={set} /> : null}
      {kind === 'rfm' ? <Names names={row.names} onChange={(names) => set({ names })} /> : null}
      <button type="button" className="text-button" aria-label={texts.takeOut(name)} onClick={onRemove}>
        {t().settings.remove}
      </button>
    </fieldset>
  );
}

interface TextProps {
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
function Bound({ label, sign, unit, value, onChange }: BoundProps) {
  return (
    <TextInput
      size="xs"
      w={116}
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

function Last({ value, onChange }: Omit<TextProps, 'label'>) {
  const texts = t().segments;
  const offered = value === '' || LASTS.some((each) => each === value) ? LASTS : [value, ...LASTS];
  return (
    <NativeSelect
      size="xs"
      aria-label={texts.within}
      value={value}
      data={[
        { value: '', label: texts.ever },
        ...offered.map((each) => ({ value: each, label: texts.lastDays(each.replace(/d$/u, '')) })),
      ]}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

interface PropertyProps extends Pick<RuleFieldsProps, 'of' | 'row'> {
  readonly onChange: (part: Partial<RuleRow>) => void;
}

function Property({ of, row: { property, value }, onChange }: PropertyProps) {
  const known = useValues(of, property);
  const values = known.some((each) => each.value === value) || value === '' ? [] : [{ value, label: value }];
  return (
    <>
      <PropertyField
        names={Object.keys(t().asking.only.names).filter((name) => name !== SEGMENT)}
        value={property}
        onChange={(next) => onChange({ property: next, value: '' })}
      />
      <Select
        size="xs"
        aria-label={t().asking.only.value}
        placeholder={t().asking.only.value}
        searchable
        openOnFocus={false}
        comboboxProps={{ withinPortal: false }}
        data={[...values, ...known.map((each) => ({ value: each.value, label: each.label }))]}
        value={value === '' ? null : value}
        onChange={(next) => onChange({ value: next ?? '' })}
      />
    </>
  );
}

interface NamesProps {
  readonly names: readonly RfmSegment[];
  readonly onChange: (names: readonly RfmSegment[]) => void;
}

function Names({ names, onChange }: NamesProps) {
  return (
    <MultiSelect
      size="xs"
      aria-label={t().segments.kinds.rfm}
      placeholder={names.length === 0 ? t().segments.kinds.rfm : ''}
      comboboxProps={{ withinPortal: false }}
      data={RFM_SEGMENTS.map((value) => ({ value, label: t().customers.rfm[value] }))}
      value={[...names]}
      onChange={(next) => onChange(RFM_SEGMENTS.filter((name) => next.includes(name)))}
    />
  );
}
