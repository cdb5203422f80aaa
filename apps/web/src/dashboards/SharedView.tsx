import './dashboards.css';
import '../explore/explore.css';
import { useParams } from '@tanstack/react-router';
import type { SharedDashboard } from '@throughline/server/routes';
import { plainly, RequestError } from '../api/request.js';
import { useShared, useSharedAnswer } from '../api/shared.js';
import { useTitle } from '../app/use-title.js';
import { Ghosts } from '../explore/Explore.js';
import { LoadFailed } from '../shell/LoadFailed.js';
import { Notice } from '../shell/Notice.js';
import { t } from '../texts/texts.js';
import { Board } from './Board.js';
import { TileBody } from './TileBody.js';

/** A dashboard as whoever has a link to it sees it: to look at, without the app around it. */
export function SharedView() {
  const { token = '' } = useParams({ strict: false });
  const { data, error, refetch } = useShared(token);
  useTitle(data?.name ?? t().dashboards.title, data?.shop.name);
  if (error instanceof RequestError && error.status === 404)
    return (
      <Notice title={t().dashboards.linkOver}>
        <p>{error.hint ?? plainly(error)}</p>
      </Notice>
    );
  if (error !== null) return <LoadFailed error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Ghosts />;
  return (
    <main className="shared" data-testid="shared">
      <h1>
        {data.name} <span>{t().dashboards.sharedOf(data.shop.name)}</span>
      </h1>
      <Board tiles={data.tiles} nameOf={({ answer }) => find(data, answer)?.name ?? ''} onArrange={null}>
        {({ answer }) => <SharedTile token={token} shared={data} answer={answer} />}
      </Board>
    </main>
  );
}

interface SharedTileProps {
  readonly token: string;
  readonly shared: SharedDashboard;
  readonly answer: string;
}

function SharedTile({ token, shared, answer }: SharedTileProps) {
  const query = useSharedAnswer({ token, answer, version: shared.shop.version });
  const tile = find(shared, answer);
  return (
    <>
      <header className="tile-head">
        <h2>{tile?.name}</h2>
      </header>
      <div className="tile-body explore">
        <TileBody query={query} object={tile?.object ?? null} zone={shared.shop.zone} />
      </div>
    </>
  );
}

function find({ tiles }: SharedDashboard, answer: string): SharedDashboard['tiles'][number] | undefined {
  return tiles.find((each) => each.answer === answer);
}
