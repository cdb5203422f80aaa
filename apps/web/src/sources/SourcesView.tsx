import './sources.css';
import { SegmentedControl } from '@mantine/core';
import type { ShopEntry } from '@throughline/server/routes';
import { useMay } from '../api/access.js';
import { useSearchPart } from '../app/use-search-part.js';
import { useTitle } from '../app/use-title.js';
import { Ghosts } from '../explore/Explore.js';
import { LoadFailed } from '../shell/LoadFailed.js';
import { NoShop } from '../shell/NoShop.js';
import { useNarrow } from '../shell/use-narrow.js';
import { useShop } from '../shell/use-shop.js';
import { t } from '../texts/texts.js';
import { Connect } from './Connect.js';
import { DeadLetters } from './DeadLetters.js';
import { LiveItems } from './LiveItems.js';
import { SourceTable } from './SourceTable.js';
import { PARTS, type Part, sourcesSearch } from './sources-search.js';
import { UnknownActivities } from './UnknownActivities.js';
import { Webhooks } from './webhooks/Webhooks.js';
import { FIRST_SHOP } from './snippets.js';
import { useDeadLetters, useSources } from '../api/sources.js';

/** Where events come from, as they come, how good they are, and what to do with those that cannot be used or placed. */
export function SourcesView() {
  const current = useShop();
  const [{ part }, change] = useSearchPart(sourcesSearch);
  const narrow = useNarrow();
  const may = { edit: useMay('edit'), manage: useMay('manage') };
  const { shop } = current;
  useTitle(t().sources.title, shop?.settings.name);
  if (current.error !== null || current.loading || current.unknown !== null)
    return <NoShop current={current} skeleton={<Ghosts />} />;
  const parts: readonly Part[] = shop === null ? FIRST_PARTS : PARTS;
  const shown = parts.includes(part) ? part : 'connect';
  // A link leads to any part: one that is closed to who looks says so.
  const offered = parts.filter((each) => {
    const needed = NEEDED[each];
    return needed === undefined || may[needed] || each === shown;
  });
  return (
    <div className="explore" data-testid="sources">
      <header className="explore-head">
        <h1>{t().sources.title}</h1>
        <SegmentedControl
          size="xs"
          className="sources-parts"
          withItemsBorders={!narrow}
          aria-label={t().sources.which}
          value={shown}
          onChange={(next) => change({ part: next, letter: null })}
          data={offered.map((each) => ({ value: each, label: t().sources.parts[each] }))}
        />
      </header>
      <div className="explore-body">
        {shop === null ? <ShownBefore part={shown} /> : <Shown part={shown} shop={shop} />}
      </div>
    </div>
  );
}

/** What the parts ask for that not everybody may see. */
const NEEDED: Partial<Readonly<Record<Part, 'edit' | 'manage'>>> = { webhooks: 'manage', letters: 'edit' };

/** What can be done before there is a shop: the first event that comes makes it. */
const FIRST_PARTS: readonly Part[] = ['connect', 'webhooks'];

function ShownBefore({ part }: { readonly part: Part }) {
  return part === 'webhooks' ? <Webhooks shop={FIRST_SHOP} zone="UTC" /> : <Connect shop={null} />;
}

function Shown({ part, shop }: { readonly part: Part; readonly shop: ShopEntry }) {
  switch (part) {
    case 'live':
      return <Live shop={shop} />;
    case 'connect':
      return <Connect shop={shop.id} />;
    case 'webhooks':
      return <Webhooks shop={shop.id} zone={shop.settings.zone} />;
    case 'activities':
      return <UnknownActivities shop={shop} />;
    case 'letters':
      return <Letters shop={shop.id} />;
  }
}

function Live({ shop }: { readonly shop: ShopEntry }) {
  const { data, error, refetch } = useSources(shop.id);
  if (data === undefined)
    return error === null ? <Ghosts /> : <LoadFailed error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <SourceTable report={data} zone={shop.settings.zone} />
      <LiveItems shop={shop.id} zone={shop.settings.zone} />
    </>
  );
}

function Letters({ shop }: { readonly shop: string }) {
  const { data, error, refetch } = useDeadLetters(shop);
  if (data === undefined)
    return error === null ? <Ghosts /> : <LoadFailed error={error} onRetry={() => void refetch()} />;
  return <DeadLetters shop={shop} letters={data} />;
}
