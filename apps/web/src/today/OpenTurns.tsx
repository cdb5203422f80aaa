import type { OpenAnswer } from '@throughline/model';
import type { ShopEntry } from '@throughline/server/routes';
import { formatCount } from '../texts/format.js';
import { t } from '../texts/texts.js';
import { turnsOf } from './open-list.js';
import { TURNS, type TodayState } from './period.js';

interface OpenTurnsProps {
  readonly answer: OpenAnswer;
  /** Of which type; null for all. */
  readonly type: string | null;
  readonly state: TodayState;
  readonly shop: ShopEntry;
  readonly onChange: (change: Partial<TodayState>) => void;
}

type Choice = Pick<TodayState, 'openTurn' | 'openTeam'>;
const ANYBODY: Choice = { openTurn: null, openTeam: null };

/** Whose turn it is: each team of the shop, its customers, and those it relies on; the one that is chosen is listed alone. */
export function OpenTurns({ answer, type, state, shop, onChange }: OpenTurnsProps) {
  const { today } = t();
  const turns = turnsOf(answer, type);
  const count = (...meant: readonly (typeof turns)[number][]) =>
    meant.reduce((sum, { open }) => sum + open, 0);
  const choices = [
    ...TURNS.map((turn) => ({
      key: turn,
      name: today.turns[turn],
      open: count(...turns.filter((each) => each.turn === turn)),
      choice: { openTurn: turn, openTeam: null },
    })),
    ...shop.settings.teams.map(({ id, name }) => ({
      key: `team ${id}`,
      name,
      open: count(...turns.filter(({ team }) => team === id)),
      choice: { openTurn: null, openTeam: id },
    })),
  ];
  const isChosen = ({ openTurn, openTeam }: Choice) =>
    openTurn === state.openTurn && openTeam === state.openTeam;
  const offered = choices.filter(({ open, choice }) => open > 0 || isChosen(choice));
  return (
    <div className="open-turns figures" role="group" aria-label={today.whoseTurn}>
      <span aria-hidden>{today.whoseTurn}</span>
      <button type="button" aria-pressed={isChosen(ANYBODY)} onClick={() => onChange(ANYBODY)}>
        {today.turns.anybody}
      </button>
      {offered.map(({ key, name, open, choice }) => (
        <button
          key={key}
          type="button"
          aria-pressed={isChosen(choice)}
          onClick={() => onChange(isChosen(choice) ? ANYBODY : choice)}
        >
          {name} <span>{formatCount(open)}</span>
        </button>
      ))}
    </div>
  );
}
