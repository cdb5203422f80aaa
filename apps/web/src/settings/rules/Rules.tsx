import './rules.css';
import type { ShopSettings } from '@throughline/model';
import { useSettings } from '../../api/settings.js';
import { useShop } from '../../shell/use-shop.js';
import { t } from '../../texts/texts.js';
import {
  allowedFields,
  goalFields,
  lineFields,
  placementFields,
  promiseFields,
  teamFields,
} from './fields.js';
import { line } from './line.js';
import { allowed, goals, placements } from './named.js';
import { promises } from './promises.js';
import { SegmentDesk } from '../../segments/SegmentDesk.js';
import { RulesPart } from './RulesPart.js';
import { teams } from './teams.js';

/** How the shop works, and what it holds itself to: for those who may edit. */
export function Rules() {
  const { shop } = useShop();
  if (shop === null) return null;
  const { segments } = t();
  return (
    <>
      <OfShop key={shop.id} shop={shop.id} />
      <section data-testid="segments-part">
        <h2>{segments.title}</h2>
        <p className="settings-says">{segments.says}</p>
        <SegmentDesk key={shop.id} shop={shop} asked={{ shop: shop.id, version: shop.version }} />
      </section>
    </>
  );
}

function OfShop({ shop }: { readonly shop: string }) {
  const { data } = useSettings(shop);
  const texts = t().rules;
  if (data === undefined) return null;
  return (
    <section aria-label={texts.title} data-testid="rules">
      <h2>{texts.title}</h2>
      <p className="settings-says">{texts.says}</p>
      <Parts shop={shop} settings={data} />
    </section>
  );
}

function Parts(of: { readonly shop: string; readonly settings: ShopSettings }) {
  const texts = t().rules;
  return (
    <>
      <RulesPart {...of} part={teams} fields={teamFields()} texts={texts.teams} />
      <RulesPart {...of} part={promises} fields={promiseFields()} texts={texts.promises} />
      <RulesPart {...of} part={goals} fields={goalFields()} texts={texts.goals} />
      <RulesPart {...of} part={line} fields={lineFields()} texts={texts.line} />
      <RulesPart {...of} part={placements} fields={placementFields()} texts={texts.placements} />
      <RulesPart {...of} part={allowed} fields={allowedFields()} texts={texts.allowed} />
    </>
  );
}
