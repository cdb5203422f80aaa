import type { DashboardTile } from '@throughline/model';
import type { AnswerEntry, DashboardEntry } from '@throughline/server/routes';
import { useRef, useState } from 'react';
import { bodyOf, useForget, useKeep, useKept } from '../api/kept.js';
import { Ghosts } from '../explore/Explore.js';
import type { ShopAsked } from '../shell/OfShop.js';
import { Undo } from '../shell/Undo.js';
import { t } from '../texts/texts.js';
import { differs } from './arrange.js';
import { Arranging } from './Arranging.js';
import { Board } from './Board.js';
import { DashboardBar } from './DashboardBar.js';
import { Tile } from './Tile.js';

interface OpenedProps extends ShopAsked {
  readonly entry: DashboardEntry;
  readonly onRemoved: (removed: DashboardEntry) => void;
}

/** What is changed of a dashboard and not kept yet. */
export interface Draft {
  /** Of the dashboard when it was begun: what others changed since is not overwritten. */
  readonly revision: number;
  readonly name: string;
  readonly tiles: readonly DashboardTile[];
}

/** One dashboard, looked at or arranged. What is arranged is kept at the end, in one piece. */
export function Opened({ entry, onRemoved, shop, asked }: OpenedProps) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [left, setLeft] = useState<Draft | null>(null);
  const saved = useKept(asked.shop, 'answers');
  const answers = saved.data ?? [];
  const keep = useKeep(asked.shop, 'dashboards');
  const forget = useForget(asked.shop, 'dashboards');
  const frame = useRef<HTMLDivElement>(null);
  const { tiles } = draft ?? entry;
  const find = ({ answer }: DashboardTile): AnswerEntry | undefined =>
    answers.find(({ id }) => id === answer);
  const arrange = (next: Draft): void => {
    keep.reset();
    setDraft(next);
    setLeft(null);
  };
  const cancel = (given: Draft): void => {
    setDraft(null);
    setLeft(differs(given, entry) ? given : null);
  };
  const remove = (): void => forget.mutate(entry.id, { onSuccess: () => onRemoved(entry) });
  const save = (next: Draft): void => {
    const body = {
      ...bodyOf<'dashboards'>(entry),
      name: next.name.trim() || entry.name,
      tiles: [...next.tiles],
    };
    keep.mutate({ id: entry.id, revision: next.revision, body }, { onSuccess: () => setDraft(null) });
  };
  return (
    <>
      {draft === null ? (
        <DashboardBar
          shop={asked.shop}
          zone={shop.settings.zone}
          dashboard={entry.id}
          onArrange={() => arrange({ revision: entry.revision, name: entry.name, tiles: entry.tiles })}
          onFull={() => void frame.current?.requestFullscreen()}
          onRemove={remove}
        />
      ) : (
        <Arranging
          draft={draft}
          answers={answers}
          saving={keep.isPending}
          error={keep.error}
          onDraft={setDraft}
          onKeep={() => save(draft)}
          onCancel={() => cancel(draft)}
        />
      )}
      {left === null ? null : <Undo says={t().dashboards.cancelled} onUndo={() => arrange(left)} />}
      <div className="dashboard" ref={frame}>
        {tiles.length === 0 ? <p className="explore-note">{t().dashboards.noTiles}</p> : null}
        {/* Before it is known what is saved, nothing is said to be gone. */}
        {saved.isPending ? (
          <Ghosts />
        ) : (
          <Board
            tiles={tiles}
            nameOf={(tile) => find(tile)?.name ?? t().dashboards.gone}
            onArrange={draft === null ? null : (next) => setDraft({ ...draft, tiles: next })}
          >
            {(tile, controls) => <Tile entry={find(tile)} shop={shop} asked={asked} controls={controls} />}
          </Board>
        )}
      </div>
    </>
  );
}
