import { Button, NativeSelect, TextInput } from '@mantine/core';
import { written } from '../access/written.js';
import type { FormEvent } from 'react';
import { Failed } from '../access/Failed.js';
import { useInvite } from '../api/access.js';
import { Once } from './Once.js';
import { roleOf, ROLES } from './roles.js';

/** Makes the link by which one person gets in. */
export function Invite() {
  const invite = useInvite();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const filled = new FormData(event.currentTarget);
    invite.mutate({ role: roleOf(written(filled, 'role')), note: written(filled, 'note') });
  };
  return (
    <>
      <form className="settings-form" onSubmit={submit}>
        <TextInput name="note" label="Invite" placeholder="Whom" maxLength={100} />
        <NativeSelect
          name="role"
          label="As"
          defaultValue="viewer"
          data={ROLES.map(({ value, label, says }) => ({ value, label: `${label}: ${says}` }))}
        />
        <Button type="submit" variant="default" loading={invite.isPending}>
          Make a link
        </Button>
      </form>
      {invite.error === null ? null : <Failed error={invite.error} />}
      {invite.data === undefined ? null : (
        <Once
          says="Send this link to them. It is shown this once, good for one person and a week."
          secret={`${window.location.origin}${invite.data.path}`}
        />
      )}
    </>
  );
}
