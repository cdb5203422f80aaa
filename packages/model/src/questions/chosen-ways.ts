/** So many ways of one object type can be chosen, of so many steps each. */
export const MOST_WAYS = 40;
export const MOST_WAY_STEPS = 200;
