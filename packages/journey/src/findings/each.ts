import type { EventMatch, EventProperty } from '@throughline/model';
import type { Reader } from '../answer/reader.js';
import type { ShopFacts } from '../shop/facts.js';
import type { JourneySource } from '../source/source.js';
import { valuesOfProperty, type ValueRow } from './values.sql.js';
import type { Study } from './study.js';

/** A study of its own for each value of the property that it is split by; the study itself where it is not split. */
export async function split(
  reader: Reader,
  study: Study,
  { facts, source }: { readonly facts: ShopFacts; readonly source: JourneySource },
): Promise<Study[]> {
  const { each } = study;
  if (each === undefined) return [study];
  const rows = await reader.rows<ValueRow>(
    valuesOfProperty(source, { facts, match: study.hit, property: each }),
  );
  return rows.map(({ value }) => ({
    ...study,
    id: `${study.id}-${value}`,
    title: `${study.title} (${value})`,
    opportunity: having(study.opportunity, each, value),
    hit: having(study.hit, each, value),
  }));
}

function having(match: EventMatch, property: EventProperty, value: string): EventMatch {
  const singles = 'any' in match ? match.any : [match];
  const filter = { property, operator: 'is' as const, value };
  return { any: singles.map((single) => ({ ...single, where: [...(single.where ?? []), filter] })) };
}
