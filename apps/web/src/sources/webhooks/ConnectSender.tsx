import { Button, TextInput, Textarea } from '@mantine/core';
import type { HookBody } from '@throughline/server/routes';
import { type FormEvent, useState } from 'react';
import { Failed } from '../../access/Failed.js';
import { written } from '../../access/written.js';
import { useSetHook } from '../../api/webhooks.js';
import { t } from '../../texts/texts.js';
import { EXAMPLE_MAPPING, mappingIn, OTHER, type Sender } from './senders.js';

interface ConnectSenderProps {
  readonly sender: Sender;
  readonly shop: string;
  readonly onMade: (name: string) => void;
}

/** What a sender signs with, and of one that is not known, how its body is read. */
export function ConnectSender({ sender: { name, kind }, shop, onMade }: ConnectSenderProps) {
  const set = useSetHook(shop);
  const [wrong, setWrong] = useState(false);
  const isOther = name === OTHER;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const filled = new FormData(event.currentTarget);
    const body = bodyOf(kind, filled);
    setWrong(body === null);
    if (body === null) return;
    set.mutate(
      { name: isOther ? written(filled, 'name') : name, body },
      { onSuccess: (made) => onMade(made.name) },
    );
  };
  return (
    <form className="hook-form hook-step" onSubmit={submit}>
      {isOther ? (
        <TextInput
          name="name"
          label={t().webhooks.name}
          description={t().webhooks.nameSays}
          placeholder={t().webhooks.nameExample}
          pattern="[a-z0-9][a-z0-9\-]{0,62}"
          required
          maxLength={63}
        />
      ) : null}
      <TextInput
        type="password"
        name="secret"
        label={t().webhooks.secret}
        description={t().webhooks.secrets[kind]}
        autoComplete="new-password"
        required
        minLength={8}
        maxLength={500}
      />
      {isOther ? (
        <Textarea
          name="mapping"
          label={t().webhooks.mapping}
          description={t().webhooks.mappingSays}
          defaultValue={EXAMPLE_MAPPING}
          error={wrong ? t().webhooks.noMapping : null}
          classNames={{ input: 'hook-mapping' }}
          autosize
          minRows={6}
        />
      ) : null}
      <div className="hook-do">
        <Button type="submit" loading={set.isPending}>
          {t().webhooks.connect}
        </Button>
        <p className="explore-note">{t().webhooks.kept}</p>
      </div>
      {set.error === null ? null : <Failed error={set.error} />}
    </form>
  );
}

/** Null where the mapping is none. */
function bodyOf(kind: Sender['kind'], filled: FormData): HookBody | null {
  const secrets = [written(filled, 'secret').trim()];
  if (kind !== 'signed') return { kind, secrets };
  const mapping = mappingIn(written(filled, 'mapping'));
  return mapping === null ? null : { kind, secrets, mapping };
}
