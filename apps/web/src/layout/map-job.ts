import { layoutMap, type Scene } from '@throughline/blueprint';
import { bestDirected } from './best-fitting.js';
import { likeOf, type MapJob } from './jobs.js';

export function laidOutMap(job: MapJob): Scene {
  const { map, options, screen } = job;
  return bestDirected((direction) => layoutMap(map, { ...options, ...likeOf(job), direction }), screen);
}
