import type { ImportUnit } from '@throughline/stores';
import { agentsOf, botsOf } from './bots.sql.js';
import { isBotAgent } from './user-agents.js';

/**
 * Marks visitors as bots by the user agents of their events. Only the different user agents are looked at one by one:
 * the patterns look behind and ahead, which the engine's regular expressions do not.
 * @param events a select of mapped events that have a user agent among their texts.
 */
export async function stageBots(unit: ImportUnit, events: string): Promise<void> {
  const told = await unit.query<{ agent: string }>(agentsOf(events));
  const bots = told.map(({ agent }) => agent).filter(isBotAgent);
  if (bots.length > 0) await unit.stageObjects(botsOf(events, bots));
}
