import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Select } from '../app/lists.js';
import { useShop } from '../shell/use-shop.js';
import { t } from '../texts/texts.js';
import { BACK, type Days, daysIn, daysText, isDay, monthOf, periodWords, MONTHS } from './periods.js';

/** Days that are chosen one by one. */
const BETWEEN = 'between';

interface PeriodPickerProps {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** Over how long: back from the last event, its month or the one before, days of the shop’s zone, or everything. */
export function PeriodPicker({ value, onChange }: PeriodPickerProps) {
  const { shop } = useShop();
  const texts = t().explore;
  const zone = shop?.settings.zone ?? 'UTC';
  const days = daysIn(value);
  const choose = (next: string | null): void => {
    if (next !== BETWEEN) onChange(next);
    else if (days === null) onChange(daysText(monthOf(Date.now(), zone)));
  };
  return (
    <>
      <Select
        size="xs"
        w={136}
        aria-label={texts.period}
        placeholder={texts.allTime}
        clearable
        data={[
          ...BACK.map((back) => ({ value: back, label: texts.periods[back] })),
          ...Object.keys(MONTHS).map((month) => ({ value: month, label: periodWords(month) })),
          { value: BETWEEN, label: texts.between },
        ]}
        value={days === null ? value : BETWEEN}
        onChange={choose}
      />
      {days === null ? null : <Between days={days} onChange={(next) => onChange(daysText(next))} />}
    </>
  );
}

interface BetweenProps {
  readonly days: Days;
  readonly onChange: (days: Days) => void;
}

function Between({ days: { from, to }, onChange }: BetweenProps) {
  const texts = t().explore;
  return (
    <>
      <Day
        label={texts.from}
        value={from}
        onChange={(day) => onChange({ from: day, to: day > to ? day : to })}
      />
      <Day
        label={texts.to}
        value={to}
        onChange={(day) => onChange({ from: day < from ? day : from, to: day })}
      />
    </>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}

/** Keys that change a part of a day; others go about in it, or open its calendar. */
const TYPED = /^(?:\d|Arrow(?:Up|Down)|Backspace|Delete)$/u;

/**
 * A day that is picked holds at once. One that is typed is another day, or none, on the way: it holds once the field is
 * left or Enter is pressed, so that the other end of the days is not moved by what nobody meant.
 */
function Day({ label, value, onChange }: DayProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const typing = useRef(false);
  const commit = (day: string | null): void => {
    typing.current = false;
    setTyped(null);
    if (day !== null && day !== value && isDay(day)) onChange(day);
  };
  const typeOn = ({ key, altKey }: KeyboardEvent): void => {
    if (key === 'Enter') commit(typed);
    else if (TYPED.test(key) && !altKey) typing.current = true;
  };
  return (
    <TextInput
      type="date"
      size="xs"
      w={136}
      aria-label={label}
      value={typed ?? value}
      onKeyDown={typeOn}
      onPointerDown={() => {
        typing.current = false;
      }}
      onChange={({ currentTarget }) => {
        if (typing.current) setTyped(currentTarget.value);
        else commit(currentTarget.value);
      }}
      onBlur={() => commit(typed)}
    />
  );
}
