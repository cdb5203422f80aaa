import { Link } from '@tanstack/react-router';
import { bodyOf, useForget, useKeep, useKept } from '../api/kept.js';
import { Undo } from '../shell/Undo.js';
import { t } from '../texts/texts.js';
import { without } from '../dashboards/arrange.js';
import { isNamedElsewhere } from './hangs-on.js';
import type { Pinned } from './pinned.js';

interface PinnedSaidProps {
  readonly shop: string;
  readonly pinned: Pinned;
  /** It was taken back, and so was the answer where that was saved for it and nothing else hangs on it. */
  readonly onUndone: (answerGone: boolean) => void;
}

/** Where an answer was pinned to, with the way there and the way back. */
export function PinnedSaid({ shop, pinned, onUndone }: PinnedSaidProps) {
  const { answer, board, savedAnswer } = pinned;
  const texts = t().dashboards.pin;
  const takeOff = useTakeOff(shop, pinned);
  const forget = useForget(shop, 'answers');
  const alerts = useKept(shop, 'alerts').data;
  const digests = useKept(shop, 'digests').data;
  const boards = useKept(shop, 'dashboards').data;
  const goes = savedAnswer && !isNamedElsewhere(answer.id, board.id, { alerts, digests, boards });
  const forgetAnswer = (): void =>
    goes ? forget.mutate(answer.id, { onSuccess: () => onUndone(true) }) : onUndone(false);
  return (
    <Undo
      says={texts.pinned(answer.name, board.name)}
      onUndo={() => takeOff.run(forgetAnswer)}
      busy={takeOff.busy || forget.isPending}
      error={takeOff.error ?? forget.error}
    >
      <Link to="/dashboards" search={{ shop, board: board.id }}>
        {texts.go}
      </Link>
    </Undo>
  );
}

/** Others may have changed the dashboard since: what they put onto it stays. */
function useTakeOff(shop: string, { answer, board, madeBoard }: Pinned) {
  const now = useKept(shop, 'dashboards').data?.find(({ id }) => id === board.id);
  const keep = useKeep(shop, 'dashboards');
  const forget = useForget(shop, 'dashboards');
  const run = (onSuccess: () => void): void => {
    if (now === undefined) return onSuccess();
    const tiles = without(
      now.tiles,
      now.tiles.findIndex((tile) => tile.answer === answer.id),
    );
    if (madeBoard && tiles.length === 0) return forget.mutate(now.id, { onSuccess });
    const body = { ...bodyOf<'dashboards'>(now), tiles: [...tiles] };
    keep.mutate({ id: now.id, revision: now.revision, body }, { onSuccess });
  };
  return { run, busy: keep.isPending || forget.isPending, error: keep.error ?? forget.error };
}
