import './saved.css';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { AnswerEntry } from '@throughline/server/routes';
import { useState } from 'react';
import { AllAlerts } from '../alerts/AllAlerts.js';
import { useMay } from '../api/access.js';
import { bodyOf, useForget, useKeep, useKept } from '../api/kept.js';
import { Ghosts } from '../explore/Explore.js';
import type { Pinned } from '../pin/pinned.js';
import { PinnedSaid } from '../pin/PinnedSaid.js';
import { LoadFailed } from '../shell/LoadFailed.js';
import { Notice } from '../shell/Notice.js';
import { OfShop, type ShopAsked } from '../shell/OfShop.js';
import { Undo } from '../shell/Undo.js';
import { t } from '../texts/texts.js';
import { SavedRow } from './SavedRow.js';

/** The questions that were kept under a name: opened, renamed, taken along and removed here. */
export function SavedView() {
  const { title } = t().asking.saved;
  return (
    <OfShop title={title} skeleton={<Ghosts />}>
      {(current) => (
        <div className="explore" data-testid="saved">
          <header className="explore-head">
            <h1>{title}</h1>
          </header>
          <div className="explore-body">
            <SavedList {...current} />
          </div>
        </div>
      )}
    </OfShop>
  );
}

function SavedList({ shop, asked }: ShopAsked) {
  const { data, error, refetch } = useKept(asked.shop, 'answers');
  const [removed, setRemoved] = useState<AnswerEntry | null>(null);
  const [pinned, setPinned] = useState<Pinned | null>(null);
  if (data === undefined)
    return error === null ? <Ghosts /> : <LoadFailed error={error} onRetry={() => void refetch()} />;
  return (
    <>
      {removed === null ? null : (
        <Removed entry={removed} shop={asked.shop} onDone={() => setRemoved(null)} />
      )}
      {pinned === null ? null : (
        <PinnedSaid
          key={`${pinned.answer.id} ${pinned.board.id}`}
          shop={asked.shop}
          pinned={pinned}
          onUndone={() => setPinned(null)}
        />
      )}
      {data.length === 0 ? (
        <NothingSaved />
      ) : (
        <>
          <SavedTable
            answers={data}
            shop={asked.shop}
            zone={shop.settings.zone}
            onPinned={setPinned}
            onRemoved={setRemoved}
          />
          <AllAlerts shop={asked.shop} zone={shop.settings.zone} answers={data} />
        </>
      )}
    </>
  );
}

interface SavedTableProps {
  readonly answers: readonly AnswerEntry[];
  readonly shop: string;
  readonly zone: string;
  readonly onPinned: (pinned: Pinned) => void;
  readonly onRemoved: (entry: AnswerEntry) => void;
}

function SavedTable({ answers, shop, zone, onPinned, onRemoved }: SavedTableProps) {
  const texts = t().asking.saved;
  const forget = useForget(shop, 'answers');
  return (
    <div className="split-scroll">
      <table className="saved-table">
        <thead>
          <tr>
            <th scope="col">{texts.name}</th>
            <th scope="col">{texts.kind}</th>
            <th scope="col">{texts.changed}</th>
            <th aria-hidden />
          </tr>
        </thead>
        <tbody>
          {answers.map((entry) => (
            <SavedRow
              key={entry.id}
              entry={entry}
              shop={shop}
              zone={zone}
              onPinned={onPinned}
              onRemove={() => forget.mutate(entry.id, { onSuccess: () => onRemoved(entry) })}
            />
          ))}
        </tbody>
      </table>
      {forget.error === null ? null : <p role="alert">{forget.error.message}</p>}
    </div>
  );
}

interface RemovedProps {
  readonly entry: AnswerEntry;
  readonly shop: string;
  readonly onDone: () => void;
}

/** What was removed can be had back, under the same id: links to it work again. */
function Removed({ entry, shop, onDone }: RemovedProps) {
  const keep = useKeep(shop, 'answers');
  const undo = (): void =>
    keep.mutate({ id: entry.id, revision: 0, body: bodyOf<'answers'>(entry) }, { onSuccess: onDone });
  const says = t().asking.saved.removed(entry.name);
  return <Undo says={says} onUndo={undo} busy={keep.isPending} error={keep.error} />;
}

function NothingSaved() {
  const may = useMay('edit');
  const texts = t().asking.saved;
  return (
    <Notice title={texts.empty}>
      {may ? <p>{texts.fill}</p> : null}
      <Button component={Link} to="/funnel" variant="default">
        {texts.ask}
      </Button>
    </Notice>
  );
}
