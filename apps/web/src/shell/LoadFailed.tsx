import { Button } from '@mantine/core';
import { RequestError } from '../api/request.js';
import { Notice } from './Notice.js';

interface LoadFailedProps {
  readonly error: Error;
  readonly onRetry: () => void;
}

/** What went wrong, and what to do about it. */
export function LoadFailed({ error, onRetry }: LoadFailedProps) {
  const hint = error instanceof RequestError ? error.hint : null;
  return (
    <Notice title="This could not be shown" tone="wrong">
      <p>{error.message}</p>
      {hint === null ? null : <p className="notice-hint">{hint}</p>}
      <Button variant="default" onClick={onRetry}>
        Try again
      </Button>
    </Notice>
  );
}
