import { Button } from '@mantine/core';
import type { KeyEntry, NewKey } from '@throughline/server/routes';
import { useState } from 'react';
import { useKeys, useRevokeKey, useRotateKey } from '../api/access.js';
import { day } from './day.js';
import { MakeKey } from './MakeKey.js';
import { Once } from './Once.js';

/** Keys of sources and programs. */
export function Keys({ isOpen }: { readonly isOpen: boolean }) {
  const { data = [] } = useKeys();
  const [made, setMade] = useState<NewKey | null>(null);
  const taken = data.filter(({ ends }) => ends === null || Date.parse(ends) > Date.now());
  return (
    <section aria-label="Keys">
      <h2>Keys</h2>
      <p className="settings-says">
        A write key sends the events of one source to one shop, and nothing else.
        {isOpen ? ' While nobody has an account, any write key is taken.' : ''} An API key asks and changes,
        as its scopes say.
      </p>
      {taken.length === 0 ? null : (
        <table className="settings-table">
          <thead>
            <tr>
              <th>For</th>
              <th>Key</th>
              <th className="settings-wide">Made</th>
              <th aria-label="Change" />
            </tr>
          </thead>
          <tbody>
            {taken.map((key) => (
              <KeyRow key={key.id} entry={key} onMade={setMade} />
            ))}
          </tbody>
        </table>
      )}
      {made === null ? null : (
        <Once says={`The key for ${made.name}. It is shown this once.`} secret={made.secret} />
      )}
      <MakeKey onMade={setMade} />
    </section>
  );
}

interface KeyRowProps {
  readonly entry: KeyEntry;
  readonly onMade: (made: NewKey) => void;
}

function KeyRow({ entry: { id, name, kind, shop, scopes, hint, made, madeBy, ends }, onMade }: KeyRowProps) {
  const rotate = useRotateKey();
  const revoke = useRevokeKey();
  return (
    <tr>
      <td>
        {name}
        <span className="settings-under">
          {kind === 'write' ? `events to ${shop ?? ''}` : `may ${scopes.join(', ')}`}
        </span>
      </td>
      <td>
        <code>{hint}</code>
        {ends === null ? null : <span className="settings-under">until {day(ends)}</span>}
      </td>
      <td className="settings-wide figures">
        {day(made)}
        <span className="settings-under">by {madeBy}</span>
      </td>
      <td className="settings-end">
        <Button
          size="xs"
          variant="subtle"
          title="A new key; the old one is taken for a day still"
          onClick={() => rotate.mutate(id, { onSuccess: onMade })}
        >
          Rotate<span className="unseen"> the key for {name}</span>
        </Button>
        <Button size="xs" variant="subtle" color="red" onClick={() => revoke.mutate(id)}>
          Revoke<span className="unseen"> the key for {name}</span>
        </Button>
      </td>
    </tr>
  );
}
