import { useMemo } from 'react';
import { useBlueprint } from '../api/queries.js';
import { useRaised } from '../findings/use-raised.js';
import { stepOf } from '../findings/step-of.js';
import { useShop } from '../shell/use-shop.js';
import { DEFAULT_VIEW } from '../state/view-state.js';
import { worstOf } from '../today/worst.js';
import type { Subject } from './stops.js';

/** The finding that Today names first, and its step. Findings take seconds to work out: they are asked for while the first stops are read. */
export function useSubject(): Subject {
  const { shop } = useShop();
  const asked = shop === null || shop.events === 0 ? null : { shop: shop.id, version: shop.version };
  const { data: raised } = useRaised(asked);
  const { data: blueprint } = useBlueprint(asked, DEFAULT_VIEW.steps);
  return useMemo(() => {
    const finding = worstOf(raised?.findings ?? [])[0] ?? null;
    const step = finding === null || blueprint === undefined ? null : stepOf(finding, blueprint);
    return { finding: finding?.id ?? null, step: step?.id ?? null };
  }, [raised, blueprint]);
}
