import { Button } from '@mantine/core';
import type { KeyEntry, NewKey } from '@throughline/server/routes';
import { useState } from 'react';
import { useKeys, useRevokeKey, useRotateKey } from '../api/access.js';
import { t } from '../texts/texts.js';
import { SureButton } from '../shell/SureButton.js';
import { day } from './day.js';
import { MakeKey } from './MakeKey.js';
import { Once } from './Once.js';

/** Keys of sources and programs. */
export function Keys({ isOpen }: { readonly isOpen: boolean }) {
  const { data = [] } = useKeys();
  const [made, setMade] = useState<NewKey | null>(null);
  const taken = data.filter(({ ends }) => ends === null || Date.parse(ends) > Date.now());
  return (
    <section aria-label={t().settings.keys} data-testid="keys">
      <h2>{t().settings.keys}</h2>
      <p className="settings-says">{t().settings.keysSay(isOpen)}</p>
      {taken.length === 0 ? null : (
        <table className="settings-table settings-keys">
          <thead>
            <tr>
              <th>{t().settings.for}</th>
              <th>{t().settings.key}</th>
              <th className="settings-wide">{t().settings.made}</th>
              <th aria-label={t().settings.change} />
            </tr>
          </thead>
          <tbody>
            {taken.map((key) => (
              <KeyRow key={key.id} entry={key} onMade={setMade} />
            ))}
          </tbody>
        </table>
      )}
      {made === null ? null : <Once says={t().settings.keyOnce(made.name)} secret={made.secret} />}
      <MakeKey onMade={setMade} />
      <p className="settings-says">
        {t().settings.apiSays} <a href="/api/reference">{t().settings.apiReference}</a>
      </p>
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
          {kind === 'write' ? t().settings.eventsTo(shop ?? '') : t().settings.may(scopes)}
        </span>
      </td>
      <td>
        <code>{hint}</code>
        {ends === null ? null : <span className="settings-under">{t().settings.until(day(ends))}</span>}
      </td>
      <td className="settings-wide figures">
        {day(made)}
        <span className="settings-under">{t().settings.by(madeBy)}</span>
      </td>
      <td className="settings-end">
        <Button
          size="xs"
          variant="subtle"
          title={t().settings.rotateSays}
          onClick={() => rotate.mutate(id, { onSuccess: onMade })}
        >
          {t().settings.rotate} <span className="unseen">{t().settings.theKeyFor(name)}</span>
        </Button>
        <SureButton
          says={kind === 'write' ? t().settings.losesEvents : t().settings.losesAnswers}
          busy={revoke.isPending}
          onSure={() => revoke.mutate(id)}
        >
          {t().settings.revoke} <span className="unseen">{t().settings.theKeyFor(name)}</span>
        </SureButton>
      </td>
    </tr>
  );
}
