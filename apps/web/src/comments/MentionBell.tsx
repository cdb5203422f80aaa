import { ActionIcon, Indicator, Menu } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconBell } from '@tabler/icons-react';
import type { CommentEntry } from '@throughline/server/routes';
import { useAccess } from '../api/access.js';
import { useComments } from '../api/comments.js';
import { useShop } from '../shell/use-shop.js';
import { t } from '../texts/texts.js';
import { authorWords, momentText } from './CommentSaid.js';
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
    <Menu
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
    >
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={36} aria-label={words} title={words}>
          <Indicator disabled={fresh === 0} label={fresh} size={15} color="blue">
            <IconBell size={18} />
          </Indicator>
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {mentions.length === 0 ? <Menu.Label>{t().comments.nobody}</Menu.Label> : null}
        {mentions.map((comment) => (
          <Mention key={comment.id} comment={comment} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Mention({ comment }: { readonly comment: CommentEntry }) {
  const goTo = useGoTo();
  return (
    <Menu.Item onClick={() => goTo(comment.place)}>
      <strong>{authorWords(comment)}</strong> {momentText(comment.made)}
      <span className="mention-text">{comment.text}</span>
    </Menu.Item>
  );
}
