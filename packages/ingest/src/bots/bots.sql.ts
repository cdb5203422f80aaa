import type { Statement } from '@throughline/stores';
import { USER_AGENT } from './user-agents.js';

const AGENT = `e_text['${USER_AGENT}']`;

/** Every user agent that the events of a table tell, once. They are few, however many events there are. */
export function agentsOf(events: string): Statement {
  return { sql: `SELECT DISTINCT ${AGENT} AS agent FROM (${events}) WHERE e_reason = 0 AND agent != ''` };
}

/** The visitors whose events tell one of these user agents, as objects that are known as bots. */
export function botsOf(events: string, agents: readonly string[]): Statement {
  const sql = `
SELECT DISTINCT object.1 AS type, object.2 AS id, map('bot', 'true') AS text, CAST(map(), 'Map(String, Float64)') AS numbers
FROM (${events}) ARRAY JOIN e_objects AS object
WHERE e_reason = 0 AND ${AGENT} IN {agents:Array(String)} AND object.1 IN ('customer', 'session')`;
  return { sql, params: { agents } };
}
