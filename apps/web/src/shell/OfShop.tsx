import type { ShopEntry } from '@throughline/server/routes';
import type { ReactNode } from 'react';
import type { Asked } from '../api/queries.js';
import { useTitle } from '../app/use-title.js';
import { NoShop } from './NoShop.js';
import { useShop } from './use-shop.js';

export interface ShopAsked {
  readonly shop: ShopEntry;
  readonly asked: Asked;
}

interface OfShopProps {
  readonly title: string;
  readonly skeleton: ReactNode;
  readonly children: (current: ShopAsked) => ReactNode;
}

/** A view of a shop with events; without one, what stands in its place. */
export function OfShop({ title, skeleton, children }: OfShopProps) {
  const current = useShop();
  const { shop } = current;
  useTitle(title, shop?.settings.name);
  if (shop === null || shop.events === 0) return <NoShop current={current} skeleton={skeleton} />;
  return children({ shop, asked: { shop: shop.id, version: shop.version } });
}
