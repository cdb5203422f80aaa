import '../settings/settings.css';
import './links.css';
import { Button, NumberInput } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Failed } from '../access/Failed.js';
import { Once } from '../settings/Once.js';
import { t } from '../texts/texts.js';

interface MakeLinkProps {
  /** What whoever has the link sees. */
  readonly says: string;
  /** As many days as it may last. */
  readonly mostDays: number;
  /** By days: a link to a page of this server. */
  readonly make: UseMutationResult<{ readonly path: string }, Error, number>;
  /** How large the page is within another, as attributes of its frame. */
  readonly frame: string;
  /** What else there is to it, once one is made or before. */
  readonly children: ReactNode;
}

const DAYS = 30;

/** Makes a link by which others see a page without an account, tells it once, and how to embed it. */
export function MakeLink({ says, mostDays, make, frame, children }: MakeLinkProps) {
  const texts = t().links;
  const [days, setDays] = useState(DAYS);
  const url = make.data === undefined ? null : `${window.location.origin}${make.data.path}`;
  return (
    <div className="link-list" data-testid="make-link">
      <p className="explore-note">{says}</p>
      <NumberInput
        size="xs"
        label={texts.days}
        min={1}
        max={mostDays}
        value={days}
        onChange={(value) => setDays(Number(value) || 1)}
      />
      <Button size="xs" loading={make.isPending} onClick={() => make.mutate(days)}>
        {texts.make}
      </Button>
      {make.error === null ? null : <Failed error={make.error} />}
      {url === null ? null : (
        <>
          <Once says={texts.link} secret={url} />
          <Once says={texts.snippet} secret={`<iframe src="${url}" ${frame}></iframe>`} />
        </>
      )}
      {children}
    </div>
  );
}
