import { NativeSelect } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { ActivityPicker } from '../explore/Pickers.js';
import type { Known } from '../explore/known.js';
import type { ShopAsked } from '../shell/OfShop.js';
import { t } from '../texts/texts.js';
import { keptWords } from './kept-words.js';
import { emptyRow, type RuleKind, type RuleRow, type SavedSegment } from './rule.js';
import { Between, Bound, Directly, Last, Names, Other, Property } from './RuleParts.js';

/** What rules are about: objects of a type, what these do, and the other segments that they can be in. */
export interface AboutRules {
  readonly of: ShopAsked & { readonly object: string };
  readonly known: readonly Known[];
  readonly others: readonly SavedSegment[];
}

interface RuleFieldsProps {
  readonly about: AboutRules;
  readonly row: RuleRow;
  /** What the rule can be about. */
  readonly kinds: readonly RuleKind[];
  readonly name: string;
  readonly onChange: (row: RuleRow) => void;
  readonly onRemove: () => void;
}

/** One rule of a segment. */
export function RuleFields({ about, row, kinds, name, onChange, onRemove }: RuleFieldsProps) {
  const texts = t().segments;
  const offered = kinds.filter(
    (kind) => about.others.length > 0 || kind === row.kind || (kind !== 'in' && kind !== 'notIn'),
  );
  return (
    <fieldset className="segment-rule" data-testid="segment-rule">
      <legend className="unseen">{name}</legend>
      {row.kind === 'kept' ? (
        <KeptRule kept={row.kept} />
      ) : (
        <NativeSelect
          size="xs"
          aria-label={texts.kind}
          value={row.kind}
          data={offered.map((value) => ({ value, label: texts.kinds[value] }))}
          onChange={({ currentTarget }) =>
            onChange(emptyRow(kinds.find((each) => each === currentTarget.value) ?? 'did'))
          }
        />
      )}
      <Fields about={about} row={row} onChange={(part) => onChange({ ...row, ...part })} />
      <button type="button" className="icon-button" aria-label={texts.takeOut(name)} onClick={onRemove}>
        <IconX size={15} />
      </button>
    </fieldset>
  );
}

/** In words, and as it was told. */
function KeptRule({ kept }: Pick<RuleRow, 'kept'>) {
  if (kept === null) return null;
  return (
    <details className="segment-kept">
      <summary>
        {keptWords(kept)} <small>{t().segments.kept}</small>
      </summary>
      <code>{JSON.stringify(kept)}</code>
    </details>
  );
}

interface FieldsProps extends Pick<RuleFieldsProps, 'about' | 'row'> {
  readonly onChange: (part: Partial<RuleRow>) => void;
}

/** What a kind of rule asks for. */
function Fields({ about, row, onChange }: FieldsProps) {
  const activity = <Activity field="activity" {...{ about, row, onChange }} />;
  const last = <Last value={row.last} onChange={(value) => onChange({ last: value })} />;
  switch (row.kind) {
    case 'did':
      return (
        <>
          {activity}
          <Bounds unit={null} {...{ row, onChange }} />
          {last}
        </>
      );
    case 'not':
      return (
        <>
          {activity}
          {last}
        </>
      );
    case 'followed':
    case 'notFollowed':
      return <TwoActivities {...{ about, row, onChange }} />;
    case 'first':
    case 'final':
      return activity;
    case 'orders':
      return (
        <>
          <Bounds unit={null} {...{ row, onChange }} />
          {last}
        </>
      );
    case 'spend':
      return <Bounds unit={about.of.shop.settings.currency} {...{ row, onChange }} />;
    case 'is':
    case 'isNot':
      return <Property of={about.of} row={row} onChange={onChange} />;
    case 'in':
    case 'notIn':
      return <Other value={row.value} others={about.others} onChange={(value) => onChange({ value })} />;
    case 'rfm':
      return <Names names={row.names} onChange={(names) => onChange({ names })} />;
    case 'kept':
      return null;
  }
}

interface ActivityProps extends FieldsProps {
  readonly field: 'activity' | 'then';
}

function Activity({ about, row, field, onChange }: ActivityProps) {
  const texts = t().segments;
  return (
    <ActivityPicker
      label={field === 'then' ? texts.thenActivity : texts.activity}
      inside
      value={row[field] === '' ? null : row[field]}
      known={about.known}
      onChange={(activity) => onChange({ [field]: activity })}
    />
  );
}

function TwoActivities({ about, row, onChange }: FieldsProps) {
  return (
    <>
      <Activity field="activity" {...{ about, row, onChange }} />
      <Directly value={row.directly} onChange={(directly) => onChange({ directly })} />
      <Activity field="then" {...{ about, row, onChange }} />
      <Between value={row.last} onChange={(last) => onChange({ last })} />
    </>
  );
}

interface BoundsProps extends Omit<FieldsProps, 'about'> {
  /** Of money. */
  readonly unit: string | null;
}

function Bounds({ row, unit, onChange }: BoundsProps) {
  const texts = t().segments;
  return (
    <>
      <Bound
        sign="≥"
        unit={unit}
        label={texts.atLeast}
        value={row.atLeast}
        onChange={(atLeast) => onChange({ atLeast })}
      />
      <Bound
        sign="≤"
        unit={unit}
        label={texts.atMost}
        value={row.atMost}
        onChange={(atMost) => onChange({ atMost })}
      />
    </>
  );
}
