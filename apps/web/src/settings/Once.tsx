import { Button } from '@mantine/core';
import { useState } from 'react';
import { t } from '../texts/texts.js';

interface OnceProps {
  readonly says: string;
  readonly secret: string;
}

/** What is shown this one time, to be taken along. */
export function Once({ says, secret }: OnceProps) {
  const [copied, setCopied] = useState(false);
  const copy = (): void => void navigator.clipboard.writeText(secret).then(() => setCopied(true));
  return (
    <div className="settings-once" role="status">
      <p>{says}</p>
      <code>{secret}</code>
      <Button size="xs" variant="default" onClick={copy}>
        {copied ? t().settings.copied : t().settings.copy}
      </Button>
    </div>
  );
}
