import type { ThroughputAnswer } from '@throughline/model';
import { BarTable } from '../explore/BarTable.js';
import { formatCount, formatShare } from '../texts/format.js';
import { t } from '../texts/texts.js';
import { workWords } from './work.js';

interface TeamsProps {
  readonly answer: ThroughputAnswer;
}

/** What each team does, by its share of all that teams do. */
export function Teams({ answer: { teams } }: TeamsProps) {
  const { teams: title, heads } = t().throughput;
  const all = teams.reduce((sum, { events }) => sum + events, 0);
  if (all === 0) return null;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <BarTable
        label={title}
        heads={[heads.team, heads.events, heads.labour]}
        rows={teams.map(({ id, name, events, labour }) => ({
          key: id,
          name,
          share: events / all,
          cells: [formatCount(events), workWords(labour?.minutes)],
        }))}
      />
    </section>
  );
}

/** How often work goes from one team to another. */
export function HandOvers({ answer: { handOvers, teams, cut } }: TeamsProps) {
  const { handOvers: title, heads } = t().throughput;
  if (handOvers.length === 0) return null;
  const nameOf = (team: string): string => teams.find(({ id }) => id === team)?.name ?? team;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <BarTable
        label={title}
        heads={[heads.between, heads.count, heads.share]}
        rows={handOvers.map(({ from, to, count, share }) => ({
          key: `${from}>${to}`,
          name: `${nameOf(from)} → ${nameOf(to)}`,
          share,
          cells: [formatCount(count), formatShare(share)],
        }))}
        cut={cut.handOvers}
      />
    </section>
  );
}
