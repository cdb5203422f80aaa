import { NativeSelect, TextInput } from '@mantine/core';
import type { AlertWays } from '@throughline/server/routes';
import { useState } from 'react';
import { useWays } from '../api/alerts.js';
import { t } from '../texts/texts.js';
import { WAYS, type Way } from './alert-form.js';

/** Where an alert speaks to. A way that is not set up on this server can be chosen, and says what it takes. */
export function Place() {
  const { data } = useWays();
  return data === undefined ? null : <Chosen ways={data} />;
}

function Chosen({ ways }: { readonly ways: AlertWays }) {
  const texts = t().alerts;
  const [by, setBy] = useState<Way>(WAYS.find((way) => ways[way]) ?? 'mail');
  return (
    <>
      <NativeSelect
        name="by"
        label={texts.to}
        error={ways[by] ? null : texts.setUp[by]}
        value={by}
        onChange={({ currentTarget: { value } }) => setBy(WAYS.find((way) => way === value) ?? 'mail')}
        data={WAYS.map((way) => ({
          value: way,
          label: ways[way] ? texts.ways[way] : texts.notSetUp(texts.ways[way]),
        }))}
      />
      {by === 'slack' ? (
        <p className="alerts-says">{texts.slackSays}</p>
      ) : (
        <TextInput
          key={by}
          name="place"
          type={by === 'mail' ? 'email' : 'url'}
          required
          label={by === 'mail' ? texts.address : texts.url}
          description={by === 'webhook' ? texts.signed : null}
        />
      )}
    </>
  );
}
