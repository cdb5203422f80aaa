import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { isOver } from '../api/imports.js';
import { useMay } from '../api/access.js';
import { useImports } from '../api/queries.js';
import { ImportProgress } from '../drop/ImportProgress.js';
import { useIntake } from '../drop/intake-context.js';
import { t } from '../texts/texts.js';
import { DEMO_SHOP } from './demo-shop.js';
import { LoadFailed } from './LoadFailed.js';
import { Notice } from './Notice.js';
import type { CurrentShop } from './use-shop.js';

interface NoShopProps {
  readonly current: CurrentShop;
  readonly skeleton: ReactNode;
}

/** What stands where a drawing would: progress while a shop is on its way, else why there is none. */
export function NoShop({ current, skeleton }: NoShopProps) {
  const queries = useQueryClient();
  const again = (): void => void queries.invalidateQueries({ queryKey: ['shops'] });
  if (current.error !== null) return <LoadFailed error={current.error} onRetry={again} />;
  if (current.loading) return <>{skeleton}</>;
  return <NothingStored current={current} skeleton={skeleton} />;
}

function NothingStored({ current, skeleton }: NoShopProps) {
  const imports = useImports(true);
  const running = imports.data?.find((state) => !isOver(state)) ?? null;
  const failed = imports.data?.[0]?.phase === 'failed' ? imports.data[0] : null;
  useRefreshWhenOver(running === null);
  if (running !== null) {
    return (
      <div className="first-import">
        {skeleton}
        <div className="first-import-card">
          <ImportProgress state={running} />
        </div>
      </div>
    );
  }
  if (failed !== null) return <FailedImport message={failed.error.message} hint={failed.error.hint} />;
  if (imports.isPending) return <>{skeleton}</>;
  return current.unknown === null ? <Empty shops={current.shops} /> : <Unknown id={current.unknown} />;
}

function useRefreshWhenOver(over: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (over) void queries.invalidateQueries({ queryKey: ['shops'] });
  }, [over, queries]);
}

function FailedImport({ message, hint }: { readonly message: string; readonly hint: string | undefined }) {
  const may = useMay('edit');
  const intake = useIntake();
  return (
    <Notice title={t().shell.importFailed.title} tone="wrong">
      <p>{message}</p>
      {hint === undefined ? null : <p className="notice-hint">{hint}</p>}
      {may ? <Button onClick={() => intake.open()}>{t().shell.importFailed.choose}</Button> : null}
    </Notice>
  );
}

function Empty({ shops }: Pick<CurrentShop, 'shops'>) {
  const may = useMay('edit');
  const intake = useIntake();
  const demo = shops.some(({ id, events }) => id === DEMO_SHOP && events > 0);
  return (
    <Notice title={t().shell.empty.title}>
      <p>{t().shell.empty.fill}</p>
      {may ? <Button onClick={() => intake.open()}>{t().shell.ownShop}</Button> : null}
      {demo ? (
        <Link className="notice-link" to="." search={{ shop: DEMO_SHOP }}>
          {t().shell.empty.toDemo}
        </Link>
      ) : (
        <p className="notice-hint">
          {t().shell.empty.demo} <code>npm start</code>
        </p>
      )}
    </Notice>
  );
}

function Unknown({ id }: { readonly id: string }) {
  return (
    <Notice title={t().shell.noShop.title(id)}>
      <p>{t().shell.noShop.why}</p>
      <Link className="notice-link" to="/blueprint" search={{}}>
        {t().shell.noShop.first}
      </Link>
    </Notice>
  );
}
