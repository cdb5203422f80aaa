import { Button, NativeSelect, TextInput } from '@mantine/core';
import { written } from '../access/written.js';
import type { FormEvent } from 'react';
import { Failed } from '../access/Failed.js';
import { useInvite } from '../api/access.js';
import { t } from '../texts/texts.js';
import { Once } from './Once.js';
import { roleOf, ROLES } from './roles.js';

/** Makes the link by which one person gets in. */
export function Invite() {
  const invite = useInvite();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const filled = new FormData(form);
    const invited = { role: roleOf(written(filled, 'role')), note: written(filled, 'note') };
    invite.mutate(invited, { onSuccess: () => form.reset() });
  };
  return (
    <>
      <form className="settings-form" onSubmit={submit}>
        <TextInput name="note" label={t().settings.invite} placeholder={t().settings.whom} maxLength={100} />
        <NativeSelect
          name="role"
          label={t().settings.as}
          defaultValue="viewer"
          data={ROLES.map((value) => ({
            value,
            label: `${t().settings.roles[value].label}: ${t().settings.roles[value].says}`,
          }))}
        />
        <Button type="submit" variant="default" loading={invite.isPending}>
          {t().settings.makeLink}
        </Button>
      </form>
      {invite.error === null ? null : <Failed error={invite.error} />}
      {invite.data === undefined ? null : (
        <Once says={t().settings.sendLink} secret={`${window.location.origin}${invite.data.path}`} />
      )}
    </>
  );
}
