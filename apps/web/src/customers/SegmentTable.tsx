import type { SegmentsAnswer, ShopSettings } from '@throughline/model';
import { formatCount, formatDay, formatShare } from '../texts/format.js';
import { t } from '../texts/texts.js';
import { toldApart } from './apart.js';
import { segmentName } from './names.js';
import type { Way } from './search.js';

interface SegmentTableProps {
  readonly answer: SegmentsAnswer;
  readonly way: Way;
  readonly saved: ShopSettings['segments'];
  readonly chosen: string | null;
  readonly onChoose: (segment: string) => void;
}

/** How many of the customers each segment has, how much of the money, and what sets it apart. */
export function SegmentTable({ answer, way, saved, chosen, onChoose }: SegmentTableProps) {
  const { heads, said } = t().customers;
  return (
    <section aria-label={t().customers.segments}>
      <p className="explore-said">{said(formatCount(answer.customers), formatDay(answer.until))}</p>
      <div className="split-scroll" tabIndex={0} role="group" aria-label={t().customers.segments}>
        <table className="split segment-table figures">
          <thead>
            <tr>
              <th scope="col">{heads.segment}</th>
              <th scope="col">{heads.customers}</th>
              <th scope="col">{heads.share}</th>
              <th scope="col">{heads.money}</th>
              <th scope="col">{heads.apart}</th>
            </tr>
          </thead>
          <tbody>
            {answer.segments.map(({ segment, customers, share, shareOfMoney, apart }) => (
              <tr key={segment} aria-current={segment === chosen}>
                <th scope="row">
                  <button type="button" className="text-button" onClick={() => onChoose(segment)}>
                    {segmentName(way, segment, saved)}
                  </button>
                </th>
                <td>{formatCount(customers)}</td>
                <td>
                  <Shared share={share} />
                </td>
                <td>{shareOfMoney === null ? '–' : <Shared share={shareOfMoney} />}</td>
                <td>{apart[0] === undefined ? '–' : toldApart(apart[0], answer.currency)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Shared({ share }: { readonly share: number }) {
  return (
    <>
      {formatShare(share)}
      <span className="split-bar" style={{ backgroundSize: `${share * 100}% 100%` }} aria-hidden />
    </>
  );
}
