import { NativeSelect, TextInput } from '@mantine/core';
import { t } from '../../texts/texts.js';
import type { Field } from './fields.js';
import type { Row } from './part.js';

interface RowFieldsProps {
  readonly row: Row;
  readonly fields: readonly Field[];
  readonly name: string;
  readonly onChange: (row: Row) => void;
  readonly onRemove: () => void;
}

/** The fields of one entry. */
export function RowFields({ row, fields, name, onChange, onRemove }: RowFieldsProps) {
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

interface OneFieldProps {
  readonly field: Field;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function OneField({ field, value, onChange }: OneFieldProps) {
  const { label, hint, choices, required = false, pattern, isCheck = false } = field;
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
      label={label}
      description={hint}
      value={value}
      required={required}
      pattern={pattern}
      title={pattern === undefined ? undefined : t().rules.formed(hint ?? t().rules.teams.hints.hours)}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
