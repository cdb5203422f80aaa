import { useRef } from 'react';
import type { OpenAnswer } from '@throughline/model';
import { useAnswer, type Asked } from '../api/queries.js';
import type { ShopEntry } from '@throughline/server/routes';
import { t } from '../texts/texts.js';
import { moment } from './moment.js';
import { limitOf, openTypes, shownOn, worstOf } from './open-list.js';
import { OpenPages } from './OpenPages.js';
import { OpenTable } from './OpenTable.js';
import { OpenTypes } from './OpenTypes.js';
import type { TodayState } from './period.js';

interface ChosenProps {
  readonly state: TodayState;
  readonly onChange: (change: Partial<TodayState>) => void;
  readonly shop: ShopEntry;
}

/** What is going on: open orders, parcels, tickets and returns against what was promised, worst first. */
export function Now({ asked, ...chosen }: ChosenProps & { readonly asked: Asked }) {
  const { data, error } = useAnswer(asked, {
    kind: 'open',
    limit: limitOf(chosen.state.openPage),
  });
  const { zone } = chosen.shop.settings;
  return (
    <section className="today-part" data-testid="now">
      <h2>
        {t().today.now} {data?.at == null ? null : <span>{t().today.asOf(moment(data.at, zone))}</span>}
      </h2>
      {data === undefined ? (
        <p className="today-wait">{error === null ? t().today.looking : error.message}</p>
      ) : (
        <Open answer={data} {...chosen} />
      )}
    </section>
  );
}

function Open({ answer, state, onChange, shop }: ChosenProps & { readonly answer: OpenAnswer }) {
  const top = useRef<HTMLDivElement>(null);
  const types = openTypes(answer);
  if (types.length === 0) return <p className="today-wait">{t().today.nothingOpen}</p>;
  const chosen = types.some(([type]) => type === state.openType) ? state.openType : null;
  const total = types.reduce(
    (sum, [type, { open }]) => sum + (chosen === null || chosen === type ? open : 0),
    0,
  );
  const { from, to } = shownOn(state.openPage);
  return (
    <div ref={top}>
      <OpenTypes
        answer={answer}
        chosen={chosen}
        onChoose={(openType) => onChange({ openType, openPage: Math.min(1, state.openPage) })}
      />
      <OpenTable rows={worstOf(answer, chosen).slice(from, to)} shop={shop} />
      <OpenPages
        total={total}
        page={state.openPage}
        onPage={(openPage) => {
          onChange({ openPage });
          // The buttons stand below the list, and the next page begins above it.
          top.current?.scrollIntoView({ block: 'nearest' });
        }}
      />
    </div>
  );
}
