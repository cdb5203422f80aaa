export {
  isEngaged,
  SESSION_RULES,
  sessionNumbers,
  type SessionEvent,
  type SessionFigures,
  type SessionRule,
} from './sessions.js';
