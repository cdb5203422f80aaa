import { Button, NativeSelect, TextInput } from '@mantine/core';
import { written } from '../access/written.js';
import type { KeyOrder, NewKey } from '@throughline/server/routes';
import type { FormEvent } from 'react';
import { Failed } from '../access/Failed.js';
import { useMakeKey } from '../api/access.js';
import { useShops } from '../api/queries.js';
import { t } from '../texts/texts.js';

type Scope = Extract<KeyOrder, { kind: 'api' }>['scopes'][number];

const SCOPES: Readonly<Record<string, readonly Scope[]>> = {
  read: ['read'],
  edit: ['read', 'edit'],
  manage: ['read', 'edit', 'manage'],
};

/** A key as the form says it: what it may is either a shop to send to, or how much an API key may. */
function orderOf(filled: FormData): KeyOrder {
  const name = written(filled, 'name');
  const [kind = '', what = ''] = written(filled, 'may').split(' ');
  if (kind === 'write') return { kind: 'write', name, shop: what };
  return { kind: 'api', name, scopes: [...(SCOPES[what] ?? [])] };
}

export function MakeKey({ onMade }: { readonly onMade: (made: NewKey) => void }) {
  const make = useMakeKey();
  const { data: shops = [] } = useShops();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const done = (made: NewKey): void => {
      form.reset();
      onMade(made);
    };
    make.mutate(orderOf(new FormData(form)), { onSuccess: done });
  };
  return (
    <>
      <form className="settings-form" onSubmit={submit}>
        <TextInput
          name="name"
          label={t().settings.aKeyFor}
          placeholder={t().settings.sourceOrProgram}
          required
          maxLength={64}
        />
        <NativeSelect
          name="may"
          label={t().settings.itMay}
          data={[
            ...shops.map(({ id }) => ({ value: `write ${id}`, label: t().settings.sendTo(id) })),
            { value: 'api read', label: t().settings.askAll },
            { value: 'api edit', label: t().settings.changeAll },
            { value: 'api manage', label: t().settings.doAll },
          ]}
        />
        <Button type="submit" variant="default" loading={make.isPending}>
          {t().settings.makeKey}
        </Button>
      </form>
      {make.error === null ? null : <Failed error={make.error} />}
    </>
  );
}
