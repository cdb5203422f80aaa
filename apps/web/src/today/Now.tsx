import { useRef } from 'react';
import type { OpenAnswer } from '@throughline/model';
import { useAnswer, type Asked } from '../api/queries.js';
import type { ShopEntry } from '@throughline/server/routes';
import { LaterBar } from '../asking/LaterBar.js';
import { QueryText } from '../panel/QueryText.js';
import { t } from '../texts/texts.js';
import { CutOffs } from './CutOffs.js';
import { moment } from './moment.js';
import { countsOf, openQuestion, openTypes, rowsOf } from './open-list.js';
import { NeverReached } from './NeverReached.js';
import { OpenPages } from './OpenPages.js';
import { OpenTable } from './OpenTable.js';
import { OpenTurns } from './OpenTurns.js';
import { OpenTypes } from './OpenTypes.js';
import type { TodayState } from './period.js';

interface ChosenProps {
  readonly state: TodayState;
  readonly onChange: (change: Partial<TodayState>) => void;
  readonly shop: ShopEntry;
}

/** What is going on: open orders, parcels, tickets and returns against what was promised, worst first. */
export function Now({ asked, ...chosen }: ChosenProps & { readonly asked: Asked }) {
  const { state, shop } = chosen;
  // A team that was taken out of the settings since the address was kept narrows nothing.
  const openTeam = shop.settings.teams.some(({ id }) => id === state.openTeam) ? state.openTeam : null;
  const known = { ...state, openTeam };
  const question = openQuestion(state.openPage, known);
  const { data, error } = useAnswer(asked, question);
  const figure = useRef<HTMLDivElement>(null);
  const here = { shop: shop.id, question };
  return (
    <section className="today-part" data-testid="now">
      <h2>
        {t().today.now}{' '}
        {data?.at == null ? null : <span>{t().today.asOf(moment(data.at, shop.settings.zone))}</span>}
      </h2>
      {data === undefined ? (
        <p className="today-wait">{error === null ? t().today.looking : error.message}</p>
      ) : (
        <>
          <LaterBar here={here} taken={{ answer: data, figure }} />
          <div ref={figure}>
            <Open answer={data} {...chosen} state={known} />
          </div>
          <QueryText meta={data.meta} here={here} />
        </>
      )}
    </section>
  );
}

function Open({ answer, state, onChange, shop }: ChosenProps & { readonly answer: OpenAnswer }) {
  const top = useRef<HTMLDivElement>(null);
  const types = openTypes(answer);
  if (types.length === 0) return <p className="today-wait">{t().today.nothingOpen}</p>;
  const chosen = types.some(([type]) => type === state.openType) ? state.openType : null;
  const rows = rowsOf(answer, chosen);
  // What is listed anew begins at its beginning.
  const narrow = (change: Partial<TodayState>) =>
    onChange({ ...change, openPage: Math.min(1, state.openPage) });
  return (
    <div ref={top}>
      <CutOffs answer={answer} type={chosen} shop={shop} chosen={state.openLeaving} onChange={narrow} />
      <OpenTypes answer={answer} chosen={chosen} onChoose={(openType) => narrow({ openType })} />
      <OpenTurns answer={answer} type={chosen} state={state} shop={shop} onChange={narrow} />
      <NeverReached answer={answer} type={chosen} shop={shop} />
      {rows.length === 0 ? (
        <p className="today-wait">{t().today.noneOfThese}</p>
      ) : (
        <OpenTable rows={rows} at={answer.at} shop={shop} />
      )}
      <OpenPages
        {...countsOf(answer, { type: chosen, leaving: state.openLeaving })}
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
