import { Button, TextInput } from '@mantine/core';
import { t } from '../texts/texts.js';
import { fieldsOf } from './written.js';
import type { FormEvent } from 'react';
import { type EntranceForm as Filled, useEnter } from '../api/access.js';
import { Failed } from './Failed.js';
import { type AccountFieldName, fieldOf } from './fields.js';

/** `first`: the first account, made at the machine itself, where no code is asked for. */
type Way = Filled['way'] | 'first';

const ASKED: Readonly<Record<Way, readonly AccountFieldName[]>> = {
  'sign-in': ['email', 'password'],
  'set-up': ['code', 'name', 'email', 'newPassword'],
  join: ['name', 'email', 'newPassword'],
  first: ['name', 'email', 'newPassword'],
};

/** What the server is sent: the fields, and what the link of an invitation holds. */
function bodyOf(form: HTMLFormElement, way: Way): Record<string, string> {
  const filled = fieldsOf(new FormData(form));
  const invitation = new URLSearchParams(window.location.search).get('invitation') ?? '';
  return way === 'join' ? { ...filled, invitation } : filled;
}

export function EntranceForm({ way }: { readonly way: Way }) {
  const enter = useEnter();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const body = bodyOf(event.currentTarget, way);
    enter.mutate({ way: way === 'first' ? 'set-up' : way, body }, { onSuccess: () => leaveLink(way) });
  };
  return (
    <form className="entrance-form" onSubmit={submit} data-testid={way}>
      {ASKED[way].map((name, at) => (
        <TextInput key={name} {...fieldOf(name)} required data-autofocus={at === 0} autoFocus={at === 0} />
      ))}
      {enter.error === null ? null : <Failed error={enter.error} />}
      <Button type="submit" loading={enter.isPending}>
        {t().access.does[way]}
      </Button>
    </form>
  );
}

/** The link of an invitation is used up: what it held does not stay in the address. */
function leaveLink(way: Way): void {
  if (way === 'join') window.location.replace('/');
}
