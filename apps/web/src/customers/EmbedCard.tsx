import { Link } from '@tanstack/react-router';
import { useMay } from '../api/access.js';
import { CARD_DAYS, useCardDesk, useMakeCard } from '../api/cards.js';
import { CardLinks } from '../links/CardLinks.js';
import { MakeLink } from '../links/MakeLink.js';
import { PopoverButton } from '../shell/PopoverButton.js';
import { t } from '../texts/texts.js';

interface EmbedCardProps {
  readonly shop: string;
  readonly id: string;
}

/** A link to the card of this customer, for a support desk. For owners alone: whoever has it needs no account. */
export function EmbedCard(of: EmbedCardProps) {
  const may = useMay('manage');
  if (!may) return null;
  return (
    <PopoverButton label={t().card.embed.open} position="bottom-end">
      <CardLink {...of} />
    </PopoverButton>
  );
}

function CardLink({ shop, id }: EmbedCardProps) {
  const make = useMakeCard(shop, id);
  return (
    <MakeLink
      says={t().card.embed.says}
      mostDays={CARD_DAYS}
      make={make}
      frame={'width="340" height="560" style="border:0"'}
    >
      {make.data === undefined ? null : <MayFrame shop={shop} />}
      <CardLinks shop={shop} customer={id} />
    </MakeLink>
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
