import { Link } from '@tanstack/react-router';
import type { Finding } from '@throughline/model';
import type { ShopEntry } from '@throughline/server/routes';
import type { ReactNode } from 'react';
import type { Asked } from '../api/queries.js';
import { useRaised } from '../findings/use-raised.js';
import { readViewState, writeViewState } from '../state/view-state.js';
import { formatCount } from '../texts/format.js';
import { t } from '../texts/texts.js';
import { moment } from './moment.js';
import { useLastVisit } from './use-last-visit.js';
import { since } from './visits.js';

/** New findings named; the others are counted. */
const NAMED = 2;

interface SinceLastProps {
  readonly asked: Asked;
  readonly shop: ShopEntry;
  /** What else is new, said below it. */
  readonly children: ReactNode;
}

/** What changed since this browser last showed the shop: events that came, findings that are new or gone. */
export function SinceLast({ asked, shop, children }: SinceLastProps) {
  const texts = t().today;
  const { data } = useRaised(asked);
  const visits = useLastVisit(shop, data?.findings);
  const before = visits?.before ?? null;
  return (
    <div>
      <dt>{before === null ? texts.sinceLast : texts.sinceWhen(moment(before.at, shop.settings.zone))}</dt>
      <dd data-testid="since-last">
        {visits === null || data === undefined ? (
          texts.counting
        ) : before === null ? (
          texts.firstVisit
        ) : (
          <Changed {...since(before, visits.now)} findings={data.findings} />
        )}
        {children}
      </dd>
    </div>
  );
}

interface ChangedProps extends ReturnType<typeof since> {
  readonly findings: readonly Finding[];
}

function Changed({ events, raised, gone, findings }: ChangedProps) {
  const texts = t().today;
  if (events + raised.length + gone.length === 0) return <>{texts.nothingChanged}</>;
  const named = findings.filter(({ id }) => raised.includes(id)).slice(0, NAMED);
  return (
    <>
      {texts.changed(formatCount(events), raised.length, gone.length)}
      {named.map(({ id, title }) => (
        <Link
          key={id}
          to="/findings"
          search={(before: Record<string, unknown>) =>
            writeViewState({ ...readViewState(before), finding: id })
          }
        >
          {title}
        </Link>
      ))}
    </>
  );
}
