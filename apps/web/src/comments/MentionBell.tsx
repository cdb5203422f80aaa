import { ActionIcon, Indicator, type Menu } from '@mantine/core';
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
          <Indicator disabled={fresh === 0} label={fresh} size={15} color="blue">
            <IconBell size={18} />
          </Indicator>
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
      <span className="mention-text">{comment.text}</span>
    </Item>
  );
}
