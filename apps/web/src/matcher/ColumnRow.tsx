import { NativeSelect, TextInput } from '@mantine/core';
import type { TableColumn } from '@throughline/server/routes';
import { useEffect, useState } from 'react';
import { t } from '../texts/texts.js';
import { choiceOf, OTHER_TYPE, roleChosen, foundRule, roleGroups } from './role-choices.js';
import type { Role } from './roles.js';

interface ColumnRowProps {
  readonly column: TableColumn;
  readonly role: Role;
  readonly onRole: (role: Role) => void;
}

export function ColumnRow({ column, role, onRole }: ColumnRowProps) {
  const choice = choiceOf(role);
  return (
    <tr className={role.is === 'ignore' ? 'column is-ignored' : 'column'}>
      <th scope="row">
        {column.name}
        <span className="column-type">{column.type}</span>
      </th>
      <td className="column-samples" data-label={t().matcher.holds}>
        {column.samples.length === 0 ? <em>{t().matcher.alwaysEmpty}</em> : null}
        {column.samples.slice(0, 5).map((sample, index) => (
          <span key={index} title={sample}>
            {sample}
          </span>
        ))}
      </td>
      <td className="column-role">
        <NativeSelect
          aria-label={t().matcher.is(column.name)}
          value={choice}
          onChange={(event) => {
            const chosen = roleChosen(event.currentTarget.value);
            if (chosen !== null) onRole(chosen);
          }}
          data={role.is === 'rule' ? [...roleGroups(), foundRule()] : roleGroups()}
        />
      </td>
      <td className="column-detail">
        <Detail column={column.name} role={role} choice={choice} onRole={onRole} />
      </td>
    </tr>
  );
}

interface DetailProps {
  readonly column: string;
  readonly role: Role;
  readonly choice: string;
  readonly onRole: (role: Role) => void;
}

/** What the role leaves open: the name of the event that a time is of, the type of an object. */
function Detail({ column, role, choice, onRole }: DetailProps) {
  if (role.is === 'time' && role.activity !== null) {
    return (
      <Words
        label={t().matcher.eventAt(column)}
        value={role.activity}
        onSettled={(activity) => onRole({ is: 'time', activity })}
      />
    );
  }
  if (role.is === 'object' && choice === OTHER_TYPE) {
    return (
      <Words
        label={t().matcher.typeOf(column)}
        value={role.type}
        onSettled={(type) => onRole({ is: 'object', type })}
      />
    );
  }
  return null;
}

interface WordsProps {
  readonly label: string;
  readonly value: string;
  readonly onSettled: (value: string) => void;
}

/** A text that counts once it is left, so that no half-typed name goes into the mapping. */
function Words({ label, value, onSettled }: WordsProps) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const settle = (): void => {
    if (text.trim() !== '' && text !== value) onSettled(text.trim());
    else setText(value);
  };
  return (
    <TextInput
      aria-label={label}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={settle}
      onKeyDown={(event) => event.key === 'Enter' && settle()}
    />
  );
}
