import { Button, TextInput } from '@mantine/core';
import type { HookEntry } from '@throughline/server/routes';
import { type FormEvent, useState } from 'react';
import { Failed } from '../../access/Failed.js';
import { written } from '../../access/written.js';
import { useRotateHook } from '../../api/webhooks.js';
import { SureButton } from '../../shell/SureButton.js';
import { t } from '../../texts/texts.js';

interface RotateProps {
  readonly shop: string;
  readonly entry: HookEntry;
}

/** A new secret beside the old one; once the sender signs with it, the old one is ended. */
export function Rotate({ shop, entry: { name, secrets } }: RotateProps) {
  const [open, setOpen] = useState(false);
  const rotate = useRotateHook(shop);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const secret = written(new FormData(event.currentTarget), 'secret').trim();
    rotate.mutate({ name, body: { secret } }, { onSuccess: () => setOpen(false) });
  };
  if (open)
    return (
      <form className="hook-rotate" onSubmit={submit}>
        <TextInput
          type="password"
          name="secret"
          size="xs"
          label={t().webhooks.newSecret}
          description={t().webhooks.newSecretSays}
          autoComplete="new-password"
          autoFocus
          required
          minLength={8}
          maxLength={500}
        />
        <Button type="submit" size="xs" loading={rotate.isPending}>
          {t().webhooks.setSecret}
        </Button>
        <Button size="xs" variant="default" onClick={() => setOpen(false)}>
          {t().webhooks.leaveIt}
        </Button>
        {rotate.error === null ? null : <Failed error={rotate.error} />}
      </form>
    );
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setOpen(true)}>
        {t().webhooks.rotate}
      </Button>
      {secrets < 2 ? null : (
        <SureButton
          says={t().webhooks.endsOld}
          busy={rotate.isPending}
          onSure={() => rotate.mutate({ name, body: {} })}
        >
          {t().webhooks.endOld}
        </SureButton>
      )}
    </>
  );
}
