import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { plainly, RequestError } from '../api/request.js';
import { Coded } from '../texts/Coded.js';
import { t } from '../texts/texts.js';
import { Notice } from './Notice.js';
import { toAnotherView } from './to-another-view.js';

interface LoadFailedProps {
  readonly error: Error;
  readonly onRetry: () => void;
}

/** What went wrong, and what to do about it. */
export function LoadFailed({ error, onRetry }: LoadFailedProps) {
  const hint = error instanceof RequestError ? error.hint : null;
  // What somebody's role does not allow is nothing that broke, and stays so however often it is tried.
  if (error instanceof RequestError && error.status === 403)
    return (
      <Notice title={t().shell.failed.closed}>
        <p>{hint ?? plainly(error)}</p>
        <Link className="notice-link" to="/blueprint" search={toAnotherView}>
          {t().shell.noView.blueprint}
        </Link>
      </Notice>
    );
  return (
    <Notice title={t().shell.failed.title} tone="wrong">
      <p>{plainly(error)}</p>
      {hint === null ? null : (
        <p className="notice-hint">
          <Coded text={hint} />
        </p>
      )}
      {isWrongQuestion(error) ? null : (
        <Button variant="default" onClick={onRetry}>
          {t().shell.failed.again}
        </Button>
      )}
    </Notice>
  );
}

/** What was asked makes no sense, however often it is asked. */
function isWrongQuestion(error: Error): boolean {
  return error instanceof RequestError && (error.status === 400 || error.status === 422);
}

/** As browsers say that a part of the app did not come. */
const PART_MISSING = /dynamically imported module|importing a module script/iu;

/** What a view shows in its place where drawing it failed. */
export function ViewFailed({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  const failed = error instanceof Error ? error : new Error(String(error));
  const isMissing = PART_MISSING.test(failed.message);
  return (
    <LoadFailed
      error={isMissing ? new RequestError(0, t().shell.request.unreachable) : failed}
      // A part that did not come once is not asked for again by the page that it was missing from.
      onRetry={isMissing ? () => window.location.reload() : reset}
    />
  );
}
