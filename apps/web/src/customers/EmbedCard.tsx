import '../settings/settings.css';
import { Button, NumberInput, Popover } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAccess } from '../api/access.js';
import { CARD_DAYS, useCardDesk, useMakeCard } from '../api/cards.js';
import { Once } from '../settings/Once.js';
import { t } from '../texts/texts.js';

interface EmbedCardProps {
  readonly shop: string;
  readonly id: string;
}

const DAYS = 30;

/** A link to the card of this customer, for a support desk. For owners alone: whoever has it needs no account. */
export function EmbedCard(of: EmbedCardProps) {
  const [open, setOpen] = useState(false);
  const { data: access } = useAccess();
  if (access?.scopes.includes('manage') !== true) return null;
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus shadow="none">
      <Popover.Target>
        <Button size="xs" variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t().card.embed.open}
        </Button>
      </Popover.Target>
      <Popover.Dropdown maw={380}>{open ? <MakeLink {...of} /> : null}</Popover.Dropdown>
    </Popover>
  );
}

function MakeLink({ shop, id }: EmbedCardProps) {
  const texts = t().card.embed;
  const [days, setDays] = useState(DAYS);
  const make = useMakeCard(shop);
  const url = make.data === undefined ? null : `${window.location.origin}${make.data.path}`;
  return (
    <div className="embed-card" data-testid="embed-card">
      <p className="explore-note">{texts.says}</p>
      <NumberInput
        size="xs"
        label={texts.days}
        min={1}
        max={CARD_DAYS}
        value={days}
        onChange={(value) => setDays(Number(value) || 1)}
      />
      <Button size="xs" loading={make.isPending} onClick={() => make.mutate({ customer: id, days })}>
        {texts.make}
      </Button>
      {make.error === null ? null : <p role="alert">{make.error.message}</p>}
      {url === null ? null : (
        <>
          <Once says={texts.link} secret={url} />
          <Once
            says={texts.snippet}
            secret={`<iframe src="${url}" width="340" height="560" style="border:0"></iframe>`}
          />
          <MayFrame shop={shop} />
        </>
      )}
    </div>
  );
}

function MayFrame({ shop }: { readonly shop: string }) {
  const texts = t().card.embed;
  const { data } = useCardDesk(shop);
  if (data === undefined) return null;
  const { sites } = data;
  return (
    <p className="explore-note">
      {sites.length === 0 ? texts.unframed : texts.framed(sites.join(', '))}{' '}
      <Link to="/settings" search={{ shop }} hash="cards">
        {texts.settings}
      </Link>
    </p>
  );
}
