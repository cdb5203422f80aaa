import type { BlueprintAnswer, BlueprintStep } from '@throughline/model';
import { ratio } from '../process/process.js';

const LEAST_LOST_SHARE = 0.04;
const LEAST_OF_TYPE = 0.005;
const LEAST_LOST = 2;

/** How much a step hurts: 0 where hardly anyone is lost, then by the share that ends here without the goal. */
export function painOf({ metrics, leading }: BlueprintStep, { log }: BlueprintAnswer): 0 | 1 | 2 | 3 {
  const ofType = ratio(metrics.lost, leading === null ? 0 : (log.objects[leading] ?? 0));
  const slight = metrics.lostShare < LEAST_LOST_SHARE || metrics.lost < LEAST_LOST || ofType < LEAST_OF_TYPE;
  if (slight) return 0;
  if (metrics.lostShare >= 0.5) return 3;
  return metrics.lostShare >= 0.2 ? 2 : 1;
}
