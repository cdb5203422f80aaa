import { Link } from '@tanstack/react-router';
import type { AnswerEntry } from '@throughline/server/routes';
import type { ReactNode } from 'react';
import { useSavedAnswer } from '../api/kept.js';
import type { ShopAsked } from '../shell/OfShop.js';
import { linkOf } from '../saved/opened.js';
import { t } from '../texts/texts.js';
import { TileBody } from './TileBody.js';

interface TileProps extends ShopAsked {
  /** Undefined where the answer was removed since. */
  readonly entry: AnswerEntry | undefined;
  /** What moves, sizes and removes it, while the dashboard is arranged. */
  readonly controls: ReactNode;
}

/** A saved answer with its name, which leads to where it is edited. */
export function Tile({ entry, shop, asked, controls }: TileProps) {
  return (
    <>
      <header className="tile-head">
        <h2>{entry === undefined ? t().dashboards.gone : <TileName entry={entry} shop={shop.id} />}</h2>
        {controls}
      </header>
      <div className="tile-body">
        {entry === undefined ? (
          <p className="explore-note">{t().dashboards.goneWhy}</p>
        ) : (
          <Asked entry={entry} shop={shop} asked={asked} />
        )}
      </div>
    </>
  );
}

function TileName({ entry, shop }: { readonly entry: AnswerEntry; readonly shop: string }) {
  const link = linkOf(entry, shop);
  return link === null ? (
    entry.name
  ) : (
    <Link to={link.path} search={link.search}>
      {entry.name}
    </Link>
  );
}

function Asked({ entry, shop, asked }: ShopAsked & { readonly entry: AnswerEntry }) {
  const query = useSavedAnswer(asked, entry);
  const { object } = entry.question;
  return (
    <TileBody query={query} object={typeof object === 'string' ? object : null} zone={shop.settings.zone} />
  );
}
