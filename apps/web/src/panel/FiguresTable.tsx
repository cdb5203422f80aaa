import type { ReactNode } from 'react';
import type { Compared } from '../drawing/compared.js';
import type { Marks } from '../drawing/mark-places.js';
import { pointsText, shareOf } from '../drawing/points.js';
import { sideNames, type SideNames } from '../drawing/side-names.js';
import { useDrawing } from '../drawing/use-drawing.js';
import { verdictOf } from '../drawing/verdict.js';
import { useView } from '../app/use-view.js';
import { formatCompact, formatDuration, formatShare } from '../texts/format.js';
import { t } from '../texts/texts.js';

/** A step or an activity with the figures that a drawing shows of it. */
export interface FiguresRow {
  readonly id: string;
  readonly name: string;
  readonly tags: ReactNode;
  readonly events: number;
  readonly share: number;
  /** What the share is of, such as `orders`. */
  readonly things: string;
  /** Seconds at the median. */
  readonly wait: number | null;
  readonly lost: number;
  readonly lostShare: number;
}

/** What a drawing is looked at by and compared with: more columns. */
export interface BesideFigures {
  /** Figures of the overlay; null where there is none. */
  readonly marks: Marks | null;
  /** Null where nothing is compared. */
  readonly compared: readonly Compared[] | null;
}

interface FiguresTableProps extends BesideFigures {
  readonly caption: ReactNode;
  /** What a row is: a step, an activity. */
  readonly head: string;
  readonly rows: readonly FiguresRow[];
}

export function FiguresTable({ caption, head, rows, marks, compared }: FiguresTableProps) {
  const { state, filter } = useDrawing();
  const names = compared === null || state.versus === null ? null : sideNames(state.versus, filter);
  const { overlay } = state;
  // Volume and wait have columns of their own.
  const own = overlay === null || overlay === 'volume' || overlay === 'wait';
  const none = own || marks === null || !rows.some(({ id }) => marks.has(id));
  const looked = none ? null : t().drawing.overlay.names[overlay];
  return (
    <table className={names === null ? 'steps-table' : 'steps-table steps-compared'}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {looked === null ? null : <th scope="col">{looked}</th>}
          {names === null ? null : <SideHeads names={names} />}
          <th scope="col">{t().panel.volume}</th>
          {names === null ? <th scope="col">{t().panel.share}</th> : null}
          <th scope="col">{t().panel.wait}</th>
          <th scope="col">{t().panel.endsHere}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} share={names === null}>
            {looked === null ? null : <Marked name={looked} mark={marks?.get(row.id)} />}
            {names === null ? null : (
              <Sides names={names} compared={compared?.find(({ id }) => id === row.id)} />
            )}
          </Row>
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly row: FiguresRow;
  /** False where both sides of a comparison tell it. */
  readonly share: boolean;
  readonly children: ReactNode;
}

function Row({ row, share: told, children }: RowProps) {
  const { view } = useView();
  const { pick } = useDrawing();
  const { id, name, tags, events, share, things, wait, lost, lostShare } = row;
  return (
    <tr className={view.step === id ? 'is-selected' : undefined}>
      <th scope="row">
        <button type="button" className="steps-name" onClick={() => pick({ step: id })}>
          {name}
        </button>
        {tags}
      </th>
      {children}
      <td data-label={t().panel.volume}>
        {formatCompact(events)} {t().panel.events}
      </td>
      {told ? (
        <td data-label={t().panel.share}>
          {formatShare(share)} <span className="steps-of">{t().panel.of(things)}</span>
        </td>
      ) : null}
      <td data-label={t().panel.wait}>{wait === null ? '–' : formatDuration(wait)}</td>
      <td data-label={t().panel.endsHere} className={lost > 0 && lostShare >= 0.05 ? 'pain' : undefined}>
        {lost > 0 ? formatShare(lostShare) : '–'}
      </td>
    </tr>
  );
}

interface MarkedProps {
  readonly name: string;
  readonly mark: { readonly text: string; readonly said: string } | undefined;
}

function Marked({ name, mark }: MarkedProps) {
  return (
    <td data-label={name} title={mark?.said}>
      {mark?.text ?? '–'}
    </td>
  );
}

function SideHeads({ names }: { readonly names: SideNames }) {
  return (
    <>
      <th scope="col">{names.before}</th>
      <th scope="col">{names.after}</th>
      <th scope="col">{t().drawing.versus.change}</th>
    </>
  );
}

interface SidesProps {
  readonly names: SideNames;
  readonly compared: Compared | undefined;
}

/** The share that passes on both sides, and how it differs; what may be chance is paler. */
function Sides({ names, compared }: SidesProps) {
  const texts = t().drawing.versus;
  const difference = compared?.difference ?? null;
  return (
    <>
      <td data-label={names.before}>{compared === undefined ? '–' : shareOf(compared.before)}</td>
      <td data-label={names.after}>{compared === undefined ? '–' : shareOf(compared.after)}</td>
      <td
        data-label={texts.change}
        className={difference?.sure === true ? undefined : 'steps-chance'}
        title={difference === null ? undefined : verdictOf(difference)}
      >
        {difference === null ? '–' : pointsText(difference.change)}
      </td>
    </>
  );
}
