import './bell.css';

import { ActionIcon, type Menu } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconBell } from '@tabler/icons-react';
import type { CommentEntry } from '@throughline/server/routes';
import { useAccess } from '../api/access.js';
import { useComments } from '../api/comments.js';
import { LaterMenu } from '../shell/LaterMenu.js';
import { useShop } from '../shell/use-shop.js';
import { t } from '../texts/texts.js';
import { authorWords, momentText } from './said-by.js';
import { useGoTo } from './use-go-to.js';

/** How many the bell has room for. */
const MOST = 9;

/** Who has mentioned whoever is signed in, with how many of it are new. */
export function MentionBell() {
  const { data: access } = useAccess();
  const { shop } = useShop();
  if (access?.caller !== 'person' || shop === null) return null;
  return <Bell key={shop.id} shop={shop.id} />;
}

function Bell({ shop }: { readonly shop: string }) {
  const { data = [] } = useComments(shop);
  const [seen, setSeen] = useLocalStorage({ key: `throughline-mentions-${shop}`, defaultValue: '' });
  const mentions = data.filter(({ mentionsMe }) => mentionsMe).toReversed();
  const fresh = mentions.filter(({ changed }) => changed > seen).length;
  const words = t().comments.mentions(fresh);
  return (
    <LaterMenu
      position="bottom-end"
      width={340}
      onClose={() =>
        setSeen(
          mentions
            .map(({ changed }) => changed)
            .toSorted()
            .at(-1) ?? '',
        )
      }
      button={
        <ActionIcon variant="subtle" color="gray" size={36} aria-label={words} title={words}>
          <IconBell size={18} />
          {fresh === 0 ? null : (
            <span className="bell-fresh figures">{fresh > MOST ? `${MOST}+` : fresh}</span>
          )}
        </ActionIcon>
      }
    >
      {(Parts) => (
        <>
          {mentions.length === 0 ? <Parts.Label>{t().comments.nobody}</Parts.Label> : null}
          {mentions.map((comment) => (
            <Mention key={comment.id} comment={comment} Item={Parts.Item} />
          ))}
        </>
      )}
    </LaterMenu>
  );
}

interface MentionProps {
  readonly comment: CommentEntry;
  readonly Item: typeof Menu.Item;
}

function Mention({ comment, Item }: MentionProps) {
  const goTo = useGoTo();
  return (
    <Item onClick={() => goTo(comment.place)}>
      <strong>{authorWords(comment)}</strong> {momentText(comment.made)}
      <span className="bell-text">{comment.text}</span>
    </Item>
  );
}
