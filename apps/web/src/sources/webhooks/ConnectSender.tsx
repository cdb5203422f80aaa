import { TextInput, Textarea } from '@mantine/core';
import type { HookBody } from '@throughline/server/routes';
import { useState } from 'react';
import { written } from '../../access/written.js';
import { useSetHook } from '../../api/webhooks.js';
import { t } from '../../texts/texts.js';
import { HookForm, SecretField } from './HookForm.js';
import { EXAMPLE_MAPPING, mappingIn, OTHER, type Sender } from './senders.js';

interface ConnectSenderProps {
  readonly sender: Sender;
  /** Names that stand in the list already: to connect one of them anew would end what is connected by it. */
  readonly taken: readonly string[];
  readonly shop: string;
  readonly onMade: (name: string) => void;
}

/** The field in which something is wrong. */
type Wrong = 'name' | 'mapping' | null;

/** What a sender signs with, and of one that is not known, how its body is read. */
export function ConnectSender({ sender: { name, kind }, taken, shop, onMade }: ConnectSenderProps) {
  const set = useSetHook(shop);
  const [wrong, setWrong] = useState<Wrong>(null);
  const isOther = name === OTHER;
  const connect = (filled: FormData): void => {
    const chosen = isOther ? written(filled, 'name') : name;
    const body = bodyOf(kind, filled);
    const slip = isOther && taken.includes(chosen) ? 'name' : body === null ? 'mapping' : null;
    setWrong(slip);
    if (body === null || slip !== null) return;
    set.mutate({ name: chosen, body }, { onSuccess: (made) => onMade(made.name) });
  };
  return (
    <HookForm
      className="hook-step"
      does={t().webhooks.connect}
      note={t().webhooks.kept}
      sent={set}
      onFilled={connect}
    >
      {isOther ? <NameField isTaken={wrong === 'name'} /> : null}
      <SecretField
        name="secret"
        label={t().webhooks.secret}
        description={t().webhooks.secrets[kind]}
        minLength={8}
        maxLength={500}
      />
      {isOther ? <MappingField isNone={wrong === 'mapping'} /> : null}
    </HookForm>
  );
}

function NameField({ isTaken }: { readonly isTaken: boolean }) {
  return (
    <TextInput
      name="name"
      label={t().webhooks.name}
      description={t().webhooks.nameSays}
      placeholder={t().webhooks.nameExample}
      error={isTaken ? t().webhooks.nameTaken : null}
      pattern="[a-z0-9][a-z0-9\-]{0,62}"
      required
      maxLength={63}
    />
  );
}

function MappingField({ isNone }: { readonly isNone: boolean }) {
  return (
    <Textarea
      name="mapping"
      label={t().webhooks.mapping}
      description={t().webhooks.mappingSays}
      defaultValue={EXAMPLE_MAPPING}
      error={isNone ? t().webhooks.noMapping : null}
      classNames={{ input: 'hook-mapping' }}
      autosize
      minRows={6}
    />
  );
}

/** Null where the mapping is none. */
function bodyOf(kind: Sender['kind'], filled: FormData): HookBody | null {
  const secrets = [written(filled, 'secret').trim()];
  if (kind !== 'signed') return { kind, secrets };
  const mapping = mappingIn(written(filled, 'mapping'));
  return mapping === null ? null : { kind, secrets, mapping };
}
