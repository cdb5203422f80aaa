/** The shop that is made up; every other one is somebody's own. */
export const DEMO_SHOP = 'demo';
