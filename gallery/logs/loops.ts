import { type HandMadeLog, way } from './log.js';

/** People who cannot make up their minds: most ways run back and forth, and names are the shop's own. */
export const LOOPS: HandMadeLog = {
  ways: {
    session: [
      way(
        300,
        'home > catalogue > item > catalogue > item > catalogue > item > cart > item > cart > pay > thanks',
      ),
      way(240, 'home > catalogue > item > cart > item > cart > catalogue > item'),
      way(180, 'home > search > item > search > item > search > item > cart > pay > thanks'),
      way(150, 'catalogue > item > compare > item > compare > item > cart'),
      way(90, 'home > catalogue > item > cart > pay > pay error > pay > pay error > pay > thanks'),
      way(60, 'search > item > cart > home > catalogue > item'),
      way(40, 'item > cart > pay > pay error > cart > item'),
    ],
  },
};
