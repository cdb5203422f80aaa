/** The shop that imports and events go to where none is named. */
export const DEFAULT_SHOP = 'shop';
export const DEMO_SHOP = 'demo';
