import { dateOf, dayNumber, type Finding } from '@throughline/model';
import { useAnswer, type Asked } from '../api/queries.js';
import { t } from '../texts/texts.js';
import { EffectChart } from './life/EffectChart.js';

interface ByWeekProps {
  readonly finding: Finding;
  readonly asked: Asked;
}

/** The share that a finding is about, week by week, here and elsewhere: since when it is so, and whether it grows. */
export function ByWeek({ finding, asked }: ByWeekProps) {
  return finding.followed === false ? null : <Followed finding={finding} asked={asked} />;
}

function Followed({ finding: { id, where, evidence }, asked }: ByWeekProps) {
  const { data, error } = useAnswer(asked, {
    kind: 'effect',
    finding: id,
    inside: where.segment,
    // Nothing was changed: all that was counted lies before.
    changed: dateOf(dayNumber(Date.parse(evidence.to), 'UTC') + 2),
  });
  // What is told of no property that events carry cannot be followed; the figures above stand without it.
  if (error !== null) return null;
  if (data === undefined) return <p className="effect-ghost">{t().findings.weekWait}</p>;
  if (data.series.length < 14) return null;
  return <EffectChart name={t().findings.weekByWeek} answer={data} turned={false} />;
}
