import { formatShare } from '../../texts/format.js';
import { t } from '../../texts/texts.js';
import { dayText, type Week } from './EffectChart.js';

const told = (share: number | null): string => (share === null ? '–' : formatShare(share));

/** What a chart of shares shows, for who does not see it. */
export function EffectTable({ name, weeks }: { readonly name: string; readonly weeks: readonly Week[] }) {
  return (
    <table className="unseen">
      <caption>{name}</caption>
      <thead>
        <tr>
          <th scope="col">{t().life.weekFrom}</th>
          <th scope="col">{t().life.here}</th>
          <th scope="col">{t().life.elsewhere}</th>
          <th scope="col">{t().life.expected}</th>
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ day, inside, outside, expected, band }) => (
          <tr key={day}>
            <th scope="row">{dayText(day)}</th>
            <td>{told(inside)}</td>
            <td>{told(outside)}</td>
            <td>
              {told(expected)}
              {band === null ? '' : t().life.between(told(band.low), told(band.high))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
