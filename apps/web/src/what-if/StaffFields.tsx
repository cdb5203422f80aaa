import { NumberInput } from '@mantine/core';
import type { Team } from '@throughline/model';
import { Select } from '../app/lists.js';
import { t } from '../texts/texts.js';
import type { Lever } from './levers.js';

type StaffLever = Extract<Lever, { kind: 'staff' }>;

interface StaffFieldsProps {
  readonly lever: StaffLever;
  readonly teams: readonly Team[];
  readonly onChange: (lever: StaffLever) => void;
}

/** How many people a team has, now and then. */
export function StaffFields({ lever, teams, onChange }: StaffFieldsProps) {
  return (
    <>
      <span>{t().whatIf.in}</span>
      <Select
        size="xs"
        w={168}
        aria-label={t().whatIf.team}
        allowDeselect={false}
        data={teams.map(({ id, name }) => ({ value: id, label: name }))}
        value={lever.team}
        onChange={(team) => (team === null ? undefined : onChange({ ...lever, team }))}
      />
      <span>{t().whatIf.work}</span>
      <People
        label={t().whatIf.peopleNow}
        value={lever.now}
        onChange={(now) => onChange({ ...lever, now })}
      />
      <span>{t().whatIf.nowThen}</span>
      <People
        label={t().whatIf.peopleThen}
        value={lever.then}
        onChange={(then) => onChange({ ...lever, then })}
      />
    </>
  );
}

interface PeopleProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function People({ label, value, onChange }: PeopleProps) {
  return (
    <NumberInput
      size="xs"
      w={64}
      aria-label={label}
      min={1}
      max={1000}
      allowDecimal={false}
      hideControls
      value={value}
      onChange={(next) => (typeof next === 'number' ? onChange(next) : undefined)}
    />
  );
}
