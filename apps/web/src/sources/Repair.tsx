import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { ReplayBody } from '@throughline/server/routes';
import { type FormEvent, useState } from 'react';
import { t } from '../texts/texts.js';
import { type Mend, mendsOf } from './mend.js';

interface RepairProps {
  readonly id: string;
  readonly alike: readonly string[];
  readonly busy: boolean;
  readonly onReplay: (body: ReplayBody) => void;
}

const EMPTY: Mend = { how: 'set', field: '', to: '' };

/** Says how to mend an item before it is read once more: it alone, or all that failed as it did. */
export function Repair({ id, alike, busy, onReplay }: RepairProps) {
  const [mends, setMends] = useState<readonly Mend[]>([EMPTY]);
  const put = (at: number, part: Partial<Mend>): void =>
    setMends(mends.map((mend, index) => (index === at ? { ...mend, ...part } : mend)));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onReplay({ ids: [id], ...mendsOf(mends) });
  };
  return (
    <form className="repair" aria-label={t().sources.mendIt} onSubmit={submit}>
      {mends.map((mend, at) => (
        // Lines have no names of their own, and keep their places.
        <MendLine key={at} mend={mend} number={at + 1} onPut={(part) => put(at, part)} />
      ))}
      <div className="repair-do">
        <Button type="submit" size="xs" loading={busy}>
          {t().sources.readOnce}
        </Button>
        {alike.length > 1 ? (
          <Button
            size="xs"
            variant="default"
            disabled={busy}
            onClick={() => onReplay({ ids: [...alike], ...mendsOf(mends) })}
          >
            {t().sources.allAlike(alike.length)}
          </Button>
        ) : null}
        <Button size="xs" variant="subtle" onClick={() => setMends([...mends, EMPTY])}>
          {t().sources.another}
        </Button>
      </div>
    </form>
  );
}

interface MendLineProps {
  readonly mend: Mend;
  readonly number: number;
  readonly onPut: (part: Partial<Mend>) => void;
}

function MendLine({ mend: { how, field, to }, number, onPut }: MendLineProps) {
  return (
    <div className="mend">
      <TextInput
        size="xs"
        aria-label={t().sources.field(number)}
        placeholder="properties.order_id"
        value={field}
        onChange={({ currentTarget }) => onPut({ field: currentTarget.value })}
      />
      <NativeSelect
        size="xs"
        aria-label={t().sources.doneWith(number)}
        value={how}
        onChange={({ currentTarget }) => onPut({ how: currentTarget.value === 'move' ? 'move' : 'set' })}
        data={[
          { value: 'set', label: t().sources.isSet },
          { value: 'move', label: t().sources.isMoved },
        ]}
      />
      <TextInput
        size="xs"
        aria-label={how === 'set' ? t().sources.value(number) : t().sources.otherField(number)}
        placeholder={how === 'set' ? t().sources.aValue : t().sources.anotherField}
        value={to}
        onChange={({ currentTarget }) => onPut({ to: currentTarget.value })}
      />
    </div>
  );
}
