import type { CommentPlace } from '@throughline/model';
import type { CommentEntry } from '@throughline/server/routes';
import { useState } from 'react';
import { useMay } from '../api/access.js';
import { useTakeAway } from '../api/comments.js';
import { t } from '../texts/texts.js';
import { CommentForm } from './CommentForm.js';
import { authorWords, momentText } from './said-by.js';
import { useGoTo } from './use-go-to.js';

interface CommentSaidProps {
  readonly shop: string;
  readonly comment: CommentEntry;
  /** The place as it is looked at now. */
  readonly here: CommentPlace;
  readonly onRemoved: (comment: CommentEntry) => void;
}

/** One comment; one's own can be changed and taken away. */
export function CommentSaid({ shop, comment, here, onRemoved }: CommentSaidProps) {
  const goTo = useGoTo();
  const [changing, setChanging] = useState(false);
  const may = useMay('edit');
  const takeAway = useTakeAway(shop);
  const { id, place, text, made, changed, mine, mentionsMe } = comment;
  if (changing)
    return (
      <li>
        <CommentForm shop={shop} place={place} comment={comment} onDone={() => setChanging(false)} />
      </li>
    );
  return (
    <li className={mentionsMe ? 'comment-mentions' : undefined} data-testid="comment">
      <p className="comment-head figures">
        <strong>{authorWords(comment)}</strong> {momentText(made)}
        {changed === made ? null : ` · ${t().comments.changed}`}
        {place.on !== 'chart' || place.id === here.id ? null : (
          <button type="button" className="text-button" onClick={() => goTo(place)}>
            {t().comments.asked}
          </button>
        )}
      </p>
      <p className="comment-text">{text}</p>
      {mine && may ? (
        <p className="comment-do">
          <button type="button" className="text-button" onClick={() => setChanging(true)}>
            {t().comments.change}
          </button>
          <button
            type="button"
            className="text-button"
            disabled={takeAway.isPending}
            onClick={() => takeAway.mutate(id, { onSuccess: () => onRemoved(comment) })}
          >
            {t().comments.remove}
          </button>
        </p>
      ) : null}
      {takeAway.error === null ? null : <p role="alert">{takeAway.error.message}</p>}
    </li>
  );
}
