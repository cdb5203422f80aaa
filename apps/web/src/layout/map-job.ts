import { layoutMap, type Scene } from '@throughline/blueprint';
import { bestDirected } from './best-fitting.js';
import { likeOf, type MapJob } from './jobs.js';

export function laidOutMap({ map, like, options, screen }: MapJob): Scene {
  return bestDirected((direction) => layoutMap(map, { ...options, ...likeOf(like), direction }), screen);
}
