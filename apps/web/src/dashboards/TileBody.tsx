import { Button } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Answer } from '@throughline/model';
import { Ghosts } from '../explore/Explore.js';
import { plainly, RequestError } from '../api/request.js';
import { t } from '../texts/texts.js';
import { Drawn } from './Drawn.js';

interface TileBodyProps {
  readonly query: UseQueryResult<Answer>;
  readonly object: string | null;
  readonly zone: string;
}

/** What a tile shows: its answer, its shape while that is on its way, or what went wrong with it alone. */
export function TileBody({ query: { data, error, refetch }, object, zone }: TileBodyProps) {
  if (data !== undefined) return <Drawn answer={data} object={object} zone={zone} />;
  if (error === null) return <Ghosts />;
  return (
    <div className="tile-failed" role="alert" data-testid="tile-failed">
      <p className="explore-note">
        {plainly(error)} {error instanceof RequestError ? error.hint : null}
      </p>
      <Button size="xs" variant="default" onClick={() => void refetch()}>
        {t().shell.failed.again}
      </Button>
    </div>
  );
}
