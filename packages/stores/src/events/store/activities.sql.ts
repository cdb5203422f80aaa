import { ACTIVITIES } from '../schema/tables.js';
import { stageName } from '../schema/staging.js';

/**
 * Names and numbers of a shop's activities with those of an import, as one constant (`.1` names, `.2` numbers):
 * `transform` then looks up each name of a block's dictionary once, not each row. Wants the parameter `shop`.
 */
export function activityNumbers(importId: number): string {
  return `(SELECT (groupArray(name), groupArray(id)) FROM (
  SELECT name, id FROM ${ACTIVITIES.name} FINAL WHERE shop = {shop:String}
  UNION ALL SELECT name, id FROM ${stageName(importId, ACTIVITIES.name)}))`;
}
