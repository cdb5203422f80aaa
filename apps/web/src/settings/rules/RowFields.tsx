import { NativeSelect, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { t } from '../../texts/texts.js';
import { UNDER } from '../under.js';
import type { Field } from './fields.js';
import type { Row } from './part.js';

interface RowFieldsProps {
  readonly row: Row;
  readonly fields: readonly Field[];
  readonly name: string;
  readonly onChange: (row: Row) => void;
  readonly onRemove: () => void;
  /** Changes places with the entry before it (-1) or after it (1); where their order counts. */
  readonly onMove?: ((by: -1 | 1) => void) | undefined;
  /** Which ways it can go no further. */
  readonly ends?: readonly (-1 | 1)[];
}

/** The fields of one entry. */
export function RowFields({ row, fields, name, onChange, onRemove, onMove, ends = [] }: RowFieldsProps) {
  return (
    <fieldset className="rules-row">
      <legend>{name}</legend>
      {fields.map((field) => (
        <OneField
          key={field.name}
          field={field}
          value={row[field.name] ?? ''}
          onChange={(value) => onChange({ ...row, [field.name]: value })}
        />
      ))}
      {onMove === undefined ? null : <Moves name={name} onMove={onMove} ends={ends} />}
      <button
        type="button"
        className="text-button"
        aria-label={t().rules.removeEntry(name)}
        onClick={onRemove}
      >
        {t().settings.remove}
      </button>
    </fieldset>
  );
}

interface MovesProps {
  readonly name: string;
  readonly onMove: (by: -1 | 1) => void;
  readonly ends: readonly (-1 | 1)[];
}

function Moves({ name, onMove, ends }: MovesProps) {
  const texts = t().rules;
  const move = (by: -1 | 1, { currentTarget }: MouseEvent<HTMLButtonElement>): void => {
    onMove(by);
    // The focus goes along with the entry, so that it can be moved on.
    const entry = currentTarget.closest('fieldset');
    const next = by === -1 ? entry?.previousElementSibling : entry?.nextElementSibling;
    next?.querySelector<HTMLElement>(`[data-move="${by}"]`)?.focus();
  };
  return (
    <div className="rules-moves">
      <button
        type="button"
        className="icon-button"
        data-move={-1}
        aria-disabled={ends.includes(-1)}
        aria-label={texts.moveUp(name)}
        title={texts.moveUp(name)}
        onClick={(event) => move(-1, event)}
      >
        <IconArrowUp size={15} />
      </button>
      <button
        type="button"
        className="icon-button"
        data-move={1}
        aria-disabled={ends.includes(1)}
        aria-label={texts.moveDown(name)}
        title={texts.moveDown(name)}
        onClick={(event) => move(1, event)}
      >
        <IconArrowDown size={15} />
      </button>
    </div>
  );
}

interface OneFieldProps {
  readonly field: Field;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function OneField({ field, value, onChange }: OneFieldProps) {
  const { label, hint, choices, required = false, pattern, isCheck = false, isLong = false } = field;
  if (isCheck)
    return (
      <label className="settings-check">
        <input
          type="checkbox"
          checked={value === 'yes'}
          onChange={({ currentTarget: { checked } }) => onChange(checked ? 'yes' : '')}
        />
        {label}
      </label>
    );
  if (choices !== undefined)
    return (
      <NativeSelect
        label={label}
        data={[...choices]}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    );
  return (
    <TextInput
      className={isLong ? 'rules-long' : undefined}
      label={label}
      description={hint}
      inputWrapperOrder={UNDER}
      value={value}
      required={required}
      pattern={pattern}
      title={pattern === undefined ? undefined : t().rules.formed(hint ?? t().rules.teams.hints.hours)}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
