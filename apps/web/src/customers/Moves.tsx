import type { SegmentsAnswer } from '@throughline/model';
import { type Asked, useAnswer } from '../api/queries.js';
import { BarTable } from '../explore/BarTable.js';
import { formatCount, formatDay, formatShare } from '../texts/format.js';
import { t } from '../texts/texts.js';
import { daysBefore, type Move, movesOf } from './moves.js';
import { segmentName } from './names.js';
import { LISTED } from './Segments.js';

const AGO_DAYS = 30;
/** Earlier than any event: what a period begins with that takes all until a day. */
const EARLIEST = '1970-01-01';

interface MovesProps {
  readonly asked: Asked;
  readonly answer: SegmentsAnswer;
  readonly segment: string;
}

/** How a segment moves: where its members were a month before, and where those who were in it are now. */
export function Moves({ asked, answer, segment }: MovesProps) {
  const before = daysBefore(answer.until, AGO_DAYS);
  const { data } = useAnswer(asked, {
    kind: 'segments',
    by: 'rfm',
    limit: LISTED,
    period: { from: EARLIEST, to: before },
  });
  const texts = t().customers;
  if (data === undefined || data.customers === 0) return null;
  const { from, to } = movesOf(segment, data.listed, answer.listed);
  return (
    <section aria-label={texts.moves}>
      <h3>
        {texts.moves} <span>{texts.movesSince(formatDay(before))}</span>
      </h3>
      <div className="explore-pair">
        <MoveList title={texts.movedFrom} moves={from} />
        <MoveList title={texts.movedTo} moves={to} />
      </div>
      {answer.other > 0 ? <p className="explore-note">{texts.movesOf(formatCount(LISTED))}</p> : null}
    </section>
  );
}

function MoveList({ title, moves }: { readonly title: string; readonly moves: readonly Move[] }) {
  const { heads, notYet } = t().customers;
  const all = moves.reduce((sum, { customers }) => sum + customers, 0);
  if (all === 0) return null;
  return (
    <BarTable
      label={title}
      heads={[title, heads.customers, heads.share]}
      rows={moves.map(({ segment, customers }) => ({
        key: segment ?? '',
        name: segment === null ? notYet : segmentName('rfm', segment),
        share: customers / all,
        cells: [formatCount(customers), formatShare(customers / all)],
      }))}
    />
  );
}
