import { UnstyledButton } from '@mantine/core';
import { IconCheck, IconChevronDown, IconUpload } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { formatCompact } from '../texts/format.js';
import { useMay } from '../api/access.js';
import { useIntake } from '../drop/intake-context.js';
import { DEFAULT_VIEW, writeViewState } from '../state/view-state.js';
import { t } from '../texts/texts.js';
import { DEMO_SHOP } from './demo-shop.js';
import { LaterMenu } from './LaterMenu.js';
import { useShop } from './use-shop.js';

/** Which shop is looked at. Another shop starts afresh: neither its steps nor what was filtered are these. */
export function ShopMenu() {
  const navigate = useNavigate();
  const { shops, shop, loading, unknown } = useShop();
  const may = useMay('edit');
  const intake = useIntake();
  const words = t().shell.shops;
  const name = shop?.settings.name ?? (loading ? '…' : (unknown ?? words.none));
  const isDemo = shop?.id === DEMO_SHOP;
  return (
    <LaterMenu
      position="bottom-start"
      width={280}
      shadow="none"
      button={
        <UnstyledButton className="shop" aria-label={words.choose(isDemo ? `${name} ${words.demo}` : name)}>
          <span className="shop-name" data-testid="shop-name">
            {name}
            {isDemo ? <span className="shop-demo"> {words.demo}</span> : null}
          </span>
          <IconChevronDown size={14} />
        </UnstyledButton>
      }
    >
      {(Menu) => (
        <>
          {shops.map(({ id, settings, events }) => (
            <Menu.Item
              key={id}
              leftSection={id === shop?.id ? <IconCheck size={15} /> : <span className="menu-gap" />}
              rightSection={
                <span className="shop-count figures">
                  {formatCompact(events)} {t().shell.days.events}
                </span>
              }
              onClick={() =>
                void navigate({ to: '.', search: writeViewState({ ...DEFAULT_VIEW, shop: id }) })
              }
            >
              {settings.name}
            </Menu.Item>
          ))}
          {may && shops.length > 0 ? <Menu.Divider /> : null}
          {may ? (
            <Menu.Item leftSection={<IconUpload size={15} />} onClick={() => intake.open()}>
              {t().shell.ownShop} …
            </Menu.Item>
          ) : null}
        </>
      )}
    </LaterMenu>
  );
}
