import { Button, CloseButton } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useRef } from 'react';
import { FailureNote } from './FailureNote.js';
import { useIntake } from './intake-context.js';
import type { Failure } from './intake-state.js';

const ACCEPTED = '.csv,.tsv,.gz,.jsonl,.ndjson,.json,.parquet,.xes,.xml,.jsonocel,.xmlocel,.sqlite';

const KNOWN = [
  'Shopify and WooCommerce order exports',
  'GA4 BigQuery exports',
  'Segment-style events',
  'Olist',
  'UCI Online Retail',
  'event logs in XES and OCEL',
  'any table with an id, a time and what happened',
] as const;

/** Where files are chosen, or dropped. */
export function ChooseFiles({ failure }: { readonly failure: Failure | null }) {
  const { take, close } = useIntake();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="choose">
      <div className="intake-head">
        <h1>See your own shop</h1>
        <CloseButton size="lg" aria-label="Close" onClick={close} />
      </div>
      {failure === null ? null : <FailureNote failure={failure} />}
      <div className="choose-zone" data-testid="drop-zone">
        <IconFileUpload size={38} stroke={1.3} aria-hidden="true" />
        <p className="choose-lead">Drop your files here</p>
        <p className="choose-sub">
          CSV, TSV, JSONL or Parquet, also gzipped. Several files of one shop belong together.
        </p>
        <Button size="md" onClick={() => input.current?.click()}>
          Choose files
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          accept={ACCEPTED}
          className="unseen"
          aria-label="Files of your shop"
          tabIndex={-1}
          onChange={(event) => take([...(event.currentTarget.files ?? [])])}
        />
      </div>
      <div className="choose-known">
        <h2>Read without any help</h2>
        <ul>
          {KNOWN.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
        <p>Files stay on this machine. Nothing is sent anywhere else.</p>
      </div>
    </div>
  );
}
