import './comments.css';
import type { CommentPlace } from '@throughline/model';
import type { CommentEntry } from '@throughline/server/routes';
import { useState } from 'react';
import { useComments, useSay } from '../api/comments.js';
import { Undo } from '../shell/Undo.js';
import { useShop } from '../shell/use-shop.js';
import { t } from '../texts/texts.js';
import { CommentForm } from './CommentForm.js';
import { CommentSaid } from './CommentSaid.js';
import { threadOf } from './place.js';

/** What people say about a step, a finding or a chart; folded while nobody has said anything. */
export function Comments({ on, id }: CommentPlace) {
  const { shop } = useShop();
  return shop === null ? null : <OfPlace key={threadOf({ on, id })} shop={shop.id} place={{ on, id }} />;
}

interface OfPlaceProps {
  readonly shop: string;
  readonly place: CommentPlace;
}

function OfPlace({ shop, place }: OfPlaceProps) {
  const { data } = useComments(shop);
  const [removed, setRemoved] = useState<CommentEntry | null>(null);
  const here = (data ?? []).filter((each) => threadOf(each.place) === threadOf(place));
  const [opened, setOpened] = useState<boolean | null>(null);
  return (
    <details
      className="comments"
      open={opened ?? (here.length > 0 || removed !== null)}
      onToggle={({ currentTarget }) => setOpened(currentTarget.open)}
      data-testid="comments"
    >
      <summary>{t().comments.head(here.length)}</summary>
      <ol>
        {here.map((comment) => (
          <CommentSaid key={comment.id} shop={shop} comment={comment} here={place} onRemoved={setRemoved} />
        ))}
      </ol>
      {removed === null ? null : <Removed shop={shop} comment={removed} onDone={() => setRemoved(null)} />}
      <CommentForm shop={shop} place={place} />
    </details>
  );
}

interface RemovedProps {
  readonly shop: string;
  readonly comment: CommentEntry;
  readonly onDone: () => void;
}

/** Says that a comment is gone, and brings it back. */
function Removed({ shop, comment: { id, place, text }, onDone }: RemovedProps) {
  const say = useSay(shop);
  const undo = (): void => say.mutate({ id, revision: 0, place, text }, { onSuccess: onDone });
  return <Undo says={t().comments.removed} onUndo={undo} busy={say.isPending} error={say.error} />;
}
