import { Button, CloseButton } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useRef } from 'react';
import { t } from '../texts/texts.js';
import { FailureNote } from './FailureNote.js';
import { useIntake } from './intake-context.js';
import type { Failure } from './intake-state.js';

const ACCEPTED = '.csv,.tsv,.gz,.jsonl,.ndjson,.json,.parquet,.xes,.xml,.jsonocel,.xmlocel,.sqlite';

/** Where files are chosen, or dropped. */
export function ChooseFiles({ failure }: { readonly failure: Failure | null }) {
  const { take, close } = useIntake();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="choose">
      <div className="intake-head">
        <h1>{t().drop.title}</h1>
        <CloseButton size="lg" aria-label={t().drop.close} onClick={close} />
      </div>
      {failure === null ? null : <FailureNote failure={failure} />}
      <div className="choose-zone" data-testid="drop-zone">
        <IconFileUpload size={38} stroke={1.3} aria-hidden="true" />
        <p className="choose-lead">{t().drop.here}</p>
        <p className="choose-sub">{t().drop.kinds}</p>
        <Button size="md" onClick={() => input.current?.click()}>
          {t().drop.choose}
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          accept={ACCEPTED}
          className="unseen"
          aria-label={t().drop.files}
          tabIndex={-1}
          onChange={(event) => take([...(event.currentTarget.files ?? [])])}
        />
      </div>
      <div className="choose-known">
        <h2>{t().drop.readAlone}</h2>
        <ul>
          {Object.values(t().drop.known).map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
        <p>{t().drop.stay}</p>
      </div>
    </div>
  );
}
