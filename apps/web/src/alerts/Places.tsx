import { NativeSelect, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { AlertWays } from '@throughline/server/routes';
import { useState } from 'react';
import { useWays } from '../api/alerts.js';
import { newId } from '../api/kept.js';
import { UNDER } from '../settings/under.js';
import { t } from '../texts/texts.js';
import { MOST_PLACES, type Place, placeText, WAYS, type Way } from './alert-form.js';

interface PlacesProps {
  /** Where it speaks to now; nowhere for a new one. */
  readonly now: readonly Place[];
}

/** Where an alert speaks to. A way that is not set up on this server can be chosen, and says what it takes. */
export function Places({ now }: PlacesProps) {
  const { data } = useWays();
  return data === undefined ? null : <Chosen ways={data} now={now} />;
}

interface Row {
  readonly key: string;
  readonly by: Way;
  readonly place: string;
}

function Chosen({ ways, now }: PlacesProps & { readonly ways: AlertWays }) {
  const another = (): Row => ({ key: newId(), by: WAYS.find((way) => ways[way]) ?? 'mail', place: '' });
  const [rows, setRows] = useState<readonly Row[]>(() =>
    now.length === 0
      ? [another()]
      : now.map((place) => ({ key: newId(), by: place.by, place: placeText(place) ?? '' })),
  );
  return (
    <>
      {rows.map((row) => (
        <PlaceRow
          key={row.key}
          ways={ways}
          row={row}
          onRemove={rows.length === 1 ? null : () => setRows(rows.filter(({ key }) => key !== row.key))}
        />
      ))}
      {rows.length === MOST_PLACES ? null : (
        <button type="button" className="text-button" onClick={() => setRows([...rows, another()])}>
          {t().alerts.addPlace}
        </button>
      )}
    </>
  );
}

interface PlaceRowProps {
  readonly ways: AlertWays;
  readonly row: Row;
  /** Null for the only one. */
  readonly onRemove: (() => void) | null;
}

function PlaceRow({ ways, row, onRemove }: PlaceRowProps) {
  const texts = t().alerts;
  const [by, setBy] = useState<Way>(row.by);
  return (
    <div className="alert-place">
      <NativeSelect
        size="xs"
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
      <Where by={by} place={by === row.by ? row.place : ''} />
      {onRemove === null ? null : (
        <button type="button" className="icon-button" aria-label={texts.takePlace} onClick={onRemove}>
          <IconX size={15} />
        </button>
      )}
    </div>
  );
}

function Where({ by, place }: { readonly by: Way; readonly place: string }) {
  const texts = t().alerts;
  if (by === 'slack')
    return (
      <p className="alerts-says">
        {texts.slackSays}
        <input type="hidden" name="place" value="" />
      </p>
    );
  return (
    <TextInput
      size="xs"
      key={by}
      name="place"
      type={by === 'mail' ? 'email' : 'url'}
      required
      defaultValue={place}
      label={by === 'mail' ? texts.address : texts.url}
      description={by === 'webhook' ? texts.signed : null}
      inputWrapperOrder={UNDER}
    />
  );
}
