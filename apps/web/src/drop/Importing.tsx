import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useImport } from '../api/imports.js';
import { DEFAULT_VIEW, writeViewState } from '../state/view-state.js';
import { t } from '../texts/texts.js';
import { ImportProgress } from './ImportProgress.js';
import { useIntake } from './intake-context.js';

interface ImportingProps {
  readonly id: string;
  readonly shop: string;
}

/** Waits for an import to end; then the blueprint of its shop is shown, or the matcher again. */
export function Importing({ id, shop }: ImportingProps) {
  const state = useImport(id);
  const { dispatch } = useIntake();
  const navigate = useNavigate();
  const queries = useQueryClient();
  useEffect(() => {
    if (state?.phase === 'failed') {
      const { message, hint, field } = state.error;
      dispatch({ type: 'fail', failure: { message, hint: hint ?? null, field: field ?? null } });
    }
    if (state?.phase !== 'done') return;
    void queries.invalidateQueries({ queryKey: ['shops'] }).then(async () => {
      await navigate({ to: '/blueprint', search: writeViewState({ ...DEFAULT_VIEW, shop }) });
      dispatch({ type: 'report', shop, report: state.report });
    });
  }, [state, shop, dispatch, navigate, queries]);
  return (
    <div className="working">
      {state === null ? <p>{t().drop.starting}</p> : <ImportProgress state={state} />}
    </div>
  );
}
