import '../asking/asking.css';
import { Button, Popover, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Select } from '../app/lists.js';
import { useMay } from '../api/access.js';
import type { Exploring } from './Explore.js';
import { CountedOption } from './CountedOption.js';
import { IN_DIALOG } from './in-dialog.js';
import { UNDER } from '../settings/under.js';
import { formatObjects } from '../texts/format.js';
import { t } from '../texts/texts.js';
import { type Only, SEGMENT } from './only.js';
import { useValues } from './use-values.js';

/** What a filter is put together from: the shop, whose journeys, and the state that the address holds. */
export interface Narrowed extends Pick<Exploring, 'shop' | 'asked' | 'object'> {
  readonly state: Pick<Exploring['state'], 'these'>;
  readonly change: (part: Pick<Exploring['state'], 'these'>) => void;
}

/** Whose journeys alone the question is about: each filter can go, one more can come; all of them hold. */
export function OnlyBar(exploring: Narrowed) {
  const { state, change, shop } = exploring;
  const texts = t().asking.only;
  const told = ({ property, value }: Only): string => {
    const segment = property === SEGMENT ? shop.settings.segments.find(({ id }) => id === value) : undefined;
    return `${nameOf(property)} ${segment?.name ?? (value || '–')}`;
  };
  return (
    <div className="only" role="group" aria-label={texts.label} data-testid="only">
      {state.these.map((only) => (
        <span key={`${only.property}~${only.value}`} className="only-chip">
          <span title={told(only)}>{told(only)}</span>
          <button
            type="button"
            aria-label={texts.takeOut(told(only))}
            onClick={() => change({ these: state.these.filter((each) => each !== only) })}
          >
            <IconX size={13} />
          </button>
        </span>
      ))}
      <AddOnly {...exploring} />
    </div>
  );
}

function nameOf(property: string): string {
  const names: Readonly<Record<string, string | undefined>> = t().asking.only.names;
  return names[property] ?? property;
}

function AddOnly(exploring: Narrowed) {
  const texts = t().asking.only;
  const [open, setOpen] = useState(false);
  const add = (only: Only): void => {
    const { state, change } = exploring;
    change({ these: [...state.these.filter(({ property }) => property !== only.property), only] });
    setOpen(false);
  };
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus returnFocus shadow="none">
      <Popover.Target>
        <button type="button" className="text-button only-add" onClick={() => setOpen(!open)}>
          <IconPlus size={13} aria-hidden /> {texts.add}
        </button>
      </Popover.Target>
      <Popover.Dropdown>{open ? <OnlyForm exploring={exploring} onAdd={add} /> : null}</Popover.Dropdown>
    </Popover>
  );
}

interface OnlyFormProps {
  readonly exploring: Narrowed;
  readonly onAdd: (only: Only) => void;
}

function OnlyForm({ exploring, onAdd }: OnlyFormProps) {
  const texts = t().asking.only;
  const [property, setProperty] = useState('device');
  const [value, setValue] = useState('');
  const known = useValues(exploring, property);
  const labels = new Map(known.map(({ value: each, label, journeys }) => [each, { label, journeys }]));
  const names = Object.entries(texts.names).filter(
    ([name]) => name !== SEGMENT || exploring.shop.settings.segments.length > 0,
  );
  return (
    <form
      className="save-form"
      onSubmit={(event) => {
        event.preventDefault();
        onAdd({ property: property.trim(), value });
      }}
    >
      <PropertyField
        names={names.map(([name]) => name)}
        value={property}
        onChange={(next) => {
          setProperty(next);
          setValue('');
        }}
      />
      <Select
        size="xs"
        label={texts.value}
        searchable
        openOnFocus={false}
        comboboxProps={IN_DIALOG}
        data={known.map(({ value: each, label }) => ({ value: each, label }))}
        value={value === '' ? null : value}
        renderOption={({ option, checked }) => (
          <CountedOption
            label={option.label}
            figure={journeysOf(labels.get(option.value)?.journeys, exploring.object)}
            checked={checked}
          />
        )}
        onChange={(next) => setValue(next ?? '')}
      />
      <Button size="xs" type="submit" disabled={property.trim() === '' || value === ''}>
        {texts.put}
      </Button>
      <MakeSegment shop={exploring.shop.id} />
    </form>
  );
}

/** From a filter to where a segment is made, for who may. */
function MakeSegment({ shop }: { readonly shop: string }) {
  const may = useMay('edit');
  if (!may) return null;
  return (
    <Link className="text-button" to="/customers" search={() => ({ shop, by: 'shop', edit: 'new' })}>
      {t().segments.makeOne}
    </Link>
  );
}

interface PropertyFieldProps {
  /** In a line with others, over which no name is written. */
  readonly inLine?: boolean;
  readonly names: readonly string[];
  readonly value: string;
  readonly onChange: (property: string) => void;
}

/** A property that most shops know, or any other by its path. */
export function PropertyField({ inLine = false, names, value, onChange }: PropertyFieldProps) {
  const texts = t().asking.only;
  const other = !names.includes(value);
  return (
    <>
      <Select
        size="xs"
        {...(inLine ? { 'aria-label': texts.property } : { label: texts.property })}
        openOnFocus={false}
        allowDeselect={false}
        comboboxProps={IN_DIALOG}
        data={[
          ...names.map((name) => ({ value: name, label: nameOf(name) })),
          { value: '', label: texts.other },
        ]}
        value={other ? '' : value}
        onChange={(next) => onChange(next ?? '')}
      />
      {other ? (
        <TextInput
          size="xs"
          aria-label={texts.path}
          description={texts.hint}
          inputWrapperOrder={UNDER}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      ) : null}
    </>
  );
}

const journeysOf = (journeys: number | undefined, object: string): string =>
  journeys === undefined ? '' : formatObjects(journeys, object);
