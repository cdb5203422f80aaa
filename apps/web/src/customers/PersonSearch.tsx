import { Button, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { written } from '../access/written.js';
import { t } from '../texts/texts.js';

interface PersonSearchProps {
  readonly person: string | null;
  readonly onFind: (person: string | null) => void;
}

/** Finds one customer by what is at hand: an id, an order's number, an e-mail address. */
export function PersonSearch({ person, onFind }: PersonSearchProps) {
  const texts = t().customers;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const said = written(new FormData(event.currentTarget), 'person').trim();
    onFind(said === '' ? null : said);
  };
  return (
    <form className="person-search" role="search" onSubmit={submit}>
      <TextInput
        name="person"
        size="xs"
        aria-label={texts.find}
        placeholder={texts.find}
        defaultValue={person ?? ''}
        maxLength={256}
      />
      <Button type="submit" size="xs" variant="default">
        {texts.show}
      </Button>
    </form>
  );
}
