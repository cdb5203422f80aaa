import { Button, Textarea } from '@mantine/core';
import type { CommentPlace } from '@throughline/model';
import type { CommentEntry } from '@throughline/server/routes';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useMembers, useSay } from '../api/comments.js';
import { newId } from '../api/kept.js';
import { t } from '../texts/texts.js';
import { completed, namesFor } from './mention.js';

interface CommentFormProps {
  readonly shop: string;
  readonly place: CommentPlace;
  /** The comment that is changed; a new one where left out. */
  readonly comment?: CommentEntry;
  readonly onDone?: () => void;
}

/** A new comment, or a change of one's own. After `@` the names of people are offered. */
export function CommentForm({ shop, place, comment, onDone }: CommentFormProps) {
  const [text, setText] = useState(comment?.text ?? '');
  const field = useRef<HTMLTextAreaElement>(null);
  const say = useSay(shop);
  const send = (): void => {
    if (text.trim() === '') return;
    const saying = { id: comment?.id ?? newId(), revision: comment?.revision ?? 0, place, text };
    say.mutate(saying, {
      onSuccess: () => {
        setText('');
        onDone?.();
      },
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) send();
    if (event.key !== 'Escape' || onDone === undefined) return;
    event.preventDefault();
    onDone();
  };
  return (
    <form
      className="comment-form"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        send();
      }}
    >
      <Textarea
        ref={field}
        size="xs"
        autosize
        minRows={1}
        maxLength={4000}
        aria-label={t().comments.say}
        placeholder={t().comments.placeholder}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Names
        text={text}
        onChoose={(name) => {
          setText(completed(text, name));
          field.current?.focus();
        }}
      />
      {text === '' ? null : (
        <Button type="submit" size="xs" variant="default" loading={say.isPending}>
          {comment === undefined ? t().comments.send : t().comments.keep}
        </Button>
      )}
      {say.error === null ? null : <p role="alert">{say.error.message}</p>}
    </form>
  );
}

interface NamesProps {
  readonly text: string;
  readonly onChoose: (name: string) => void;
}

function Names({ text, onChoose }: NamesProps) {
  const { data = [] } = useMembers();
  const names = namesFor(
    text,
    data.map(({ name }) => name),
  );
  if (names.length === 0) return null;
  return (
    <ul className="comment-names" aria-label={t().comments.people}>
      {names.map((name) => (
        <li key={name}>
          <button type="button" className="chip" onClick={() => onChoose(name)}>
            {name}
          </button>
        </li>
      ))}
    </ul>
  );
}
