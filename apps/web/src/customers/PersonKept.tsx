import { Button, TextInput } from '@mantine/core';
import type { ErasedPerson, PersonExport } from '@throughline/server/routes';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../api/access.js';
import { sendJson } from '../api/request.js';
import { download } from '../panel/download.js';
import { t } from '../texts/texts.js';

interface PersonKeptProps {
  readonly shop: string;
  readonly id: string;
  readonly onGone: (gone: ErasedPerson) => void;
}

const path = (shop: string, what: 'export' | 'erase'): string =>
  `/api/shops/${encodeURIComponent(shop)}/person/${what}`;

/** All that is kept of a person, as a file; and the way to take it away for good. For owners alone. */
export function PersonKept(of: PersonKeptProps) {
  const { shop, id } = of;
  const may = useMay('manage');
  const texts = t().customers.kept;
  const take = useMutation({
    mutationFn: () => sendJson<PersonExport>('POST', path(shop, 'export'), { customer: id }),
    onSuccess: (kept) =>
      download(new Blob([JSON.stringify(kept, null, 2)], { type: 'application/json' }), `${id}.json`),
  });
  if (!may) return null;
  return (
    <section aria-label={texts.title} data-testid="person-kept">
      <h3>{texts.title}</h3>
      <p className="explore-note">{texts.says}</p>
      <div className="person-erase">
        <Button size="xs" variant="default" loading={take.isPending} onClick={() => take.mutate()}>
          {texts.export}
        </Button>
      </div>
      {take.error === null ? null : <p role="alert">{take.error.message}</p>}
      <Erase {...of} />
    </section>
  );
}

/** Deletion asks for the id to be typed. */
function Erase({ shop, id, onGone }: PersonKeptProps) {
  const [typed, setTyped] = useState('');
  const texts = t().customers.kept;
  const erase = useMutation({
    mutationFn: () => sendJson<ErasedPerson>('POST', path(shop, 'erase'), { customer: id }),
    onSuccess: onGone,
  });
  return (
    <form
      className="person-erase"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed === id) erase.mutate();
      }}
    >
      <TextInput
        size="xs"
        label={texts.typeId(id)}
        value={typed}
        autoComplete="off"
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" color="red" disabled={typed !== id} loading={erase.isPending}>
        {texts.erase}
      </Button>
      {erase.error === null ? null : <p role="alert">{erase.error.message}</p>}
    </form>
  );
}
