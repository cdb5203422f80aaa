import { Button, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { Failed } from '../access/Failed.js';
import { fieldOf } from '../access/fields.js';
import { fieldsOf } from '../access/written.js';
import { useChangePassword } from '../api/access.js';
import { t } from '../texts/texts.js';

/** Another password for whoever is signed in. */
export function Password() {
  const texts = t().settings.password;
  const change = useChangePassword();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    change.mutate(fieldsOf(new FormData(form)), { onSuccess: () => form.reset() });
  };
  return (
    <details className="settings-password">
      <summary>{texts.title}</summary>
      <form className="entrance-form" onSubmit={submit} data-testid="password">
        <TextInput {...fieldOf('current')} required />
        <TextInput {...fieldOf('newPassword')} label={texts.new} required />
        {change.error === null ? null : <Failed error={change.error} />}
        {change.isSuccess ? <p role="status">{texts.changed}</p> : null}
        <Button type="submit" variant="default" loading={change.isPending}>
          {texts.title}
        </Button>
      </form>
    </details>
  );
}
