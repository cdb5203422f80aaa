import './comments.css';
import type { CommentPlace } from '@throughline/model';
import type { CommentEntry } from '@throughline/server/routes';
import { useState } from 'react';
import { useMay } from '../api/access.js';
import { useComments, useSay } from '../api/comments.js';
import { Undo } from '../shell/Undo.js';
import { useShop } from '../shell/use-shop.js';
import { t } from '../texts/texts.js';
import { CommentForm } from './CommentForm.js';
import { CommentSaid } from './CommentSaid.js';
import { isOf, threadOf } from './place.js';

interface CommentsProps extends CommentPlace {
  /** Whether a place of that id, which was given before, is this one. */
  readonly isAlso?: (id: string) => boolean;
}

/** What people say about a step, a finding or a chart; folded while nobody has said anything. */
export function Comments({ on, id, isAlso }: CommentsProps) {
  const { shop } = useShop();
  if (shop === null) return null;
  return <OfPlace key={threadOf({ on, id })} shop={shop.id} place={{ on, id }} isAlso={isAlso} />;
}

interface OfPlaceProps {
  readonly shop: string;
  readonly place: CommentPlace;
  readonly isAlso: CommentsProps['isAlso'];
}

function OfPlace({ shop, place, isAlso }: OfPlaceProps) {
  const { data } = useComments(shop);
  const may = useMay('edit');
  const [removed, setRemoved] = useState<CommentEntry | null>(null);
  const here = (data ?? []).filter((each) => isOf(each.place, place, isAlso));
  const [opened, setOpened] = useState<boolean | null>(null);
  // Where nobody has said anything, there is nothing to read.
  if (!may && here.length === 0) return null;
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
      {may ? <CommentForm shop={shop} place={place} /> : null}
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
