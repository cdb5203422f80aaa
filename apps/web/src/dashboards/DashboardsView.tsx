import './dashboards.css';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { DashboardEntry } from '@throughline/server/routes';
import { useState } from 'react';
import { useMay } from '../api/access.js';
import { bodyOf, newId, useKeep, useKept } from '../api/kept.js';
import { type SearchPart, useSearchPart } from '../app/use-search-part.js';
import { Ghosts } from '../explore/Explore.js';
import { freeName } from '../saved/free-name.js';
import { LoadFailed } from '../shell/LoadFailed.js';
import { Notice } from '../shell/Notice.js';
import { OfShop, type ShopAsked } from '../shell/OfShop.js';
import { Undo } from '../shell/Undo.js';
import { t } from '../texts/texts.js';
import { Opened } from './Opened.js';
import { Tabs } from './Tabs.js';

/** Which dashboard is looked at; the first where the address names none. */
const boardSearch: SearchPart<{ readonly board: string | null }> = {
  read: (search) => ({ board: typeof search['board'] === 'string' ? search['board'] : null }),
  write: ({ board }) => (board === null ? {} : { board }),
};

/** Saved answers beside one another, arranged by who looks at them. */
export function DashboardsView() {
  const { title } = t().dashboards;
  return (
    <OfShop title={title} skeleton={<Ghosts />}>
      {(current) => (
        <div className="explore" data-testid="dashboards">
          <header className="explore-head">
            <h1>{title}</h1>
          </header>
          <Dashboards {...current} />
        </div>
      )}
    </OfShop>
  );
}

function Dashboards(current: ShopAsked) {
  const shop = current.asked.shop;
  const { data, error, isFetching, refetch } = useKept(shop, 'dashboards');
  const keep = useKeep(shop, 'dashboards');
  const client = useQueryClient();
  const [{ board }, change] = useSearchPart(boardSearch);
  const [removed, setRemoved] = useState<DashboardEntry | null>(null);
  if (data === undefined)
    return error === null ? <Ghosts /> : <LoadFailed error={error} onRetry={() => void refetch()} />;
  const opened = board === null ? data[0] : data.find(({ id }) => id === board);
  const names = data.map(({ name }) => name);
  const make = (): void =>
    keep.mutate(
      { id: newId(), revision: 0, body: { name: freeName(t().dashboards.first, names), tiles: [] } },
      { onSuccess: ({ id }) => change({ board: id }) },
    );
  // What is gone is not what the address names any more.
  const removeFrom = (entry: DashboardEntry): void => {
    setRemoved(entry);
    change({ board: null });
  };
  // The server has how it was sent back with it.
  const restore = (entry: DashboardEntry): void =>
    keep.mutate(
      { id: entry.id, revision: 0, body: bodyOf<'dashboards'>(entry) },
      {
        onSuccess: () => {
          setRemoved(null);
          change({ board: entry.id });
          void client.invalidateQueries({ queryKey: ['kept', shop, 'digests'] });
        },
      },
    );
  return (
    <div className="explore-body dashboard">
      {removed === null ? null : (
        <Undo
          says={t().dashboards.removedAll(removed.name)}
          onUndo={() => restore(removed)}
          busy={keep.isPending}
        />
      )}
      {keep.error === null ? null : <p role="alert">{keep.error.message}</p>}
      {data.length === 0 ? (
        <NoDashboard onMake={make} />
      ) : (
        <>
          <Tabs all={data} opened={opened?.id ?? null} onMake={make} />
          {opened !== undefined ? (
            <Opened key={opened.id} entry={opened} onRemoved={removeFrom} {...current} />
          ) : isFetching ? (
            <Ghosts />
          ) : (
            <NotThere first={data[0]} onOpen={({ id }) => change({ board: id })} />
          )}
        </>
      )}
    </div>
  );
}

interface NotThereProps {
  readonly first: DashboardEntry | undefined;
  readonly onOpen: (board: DashboardEntry) => void;
}

/** A link outlives what it names: the way to one that is there. */
function NotThere({ first, onOpen }: NotThereProps) {
  const { notThere, notThereWhy, openOther } = t().dashboards;
  return (
    <Notice title={notThere}>
      <p>{notThereWhy}</p>
      {first === undefined ? null : (
        <Button variant="default" onClick={() => onOpen(first)}>
          {openOther(first.name)}
        </Button>
      )}
    </Notice>
  );
}

function NoDashboard({ onMake }: { readonly onMake: () => void }) {
  const may = useMay('edit');
  const texts = t().dashboards;
  return (
    <Notice title={texts.empty}>
      <p>{texts.fill}</p>
      {may ? <Button onClick={onMake}>{texts.make}</Button> : null}
    </Notice>
  );
}
