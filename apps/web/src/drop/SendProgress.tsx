import { Button, Progress } from '@mantine/core';
import { t } from '../texts/texts.js';
import { bytesText } from './bytes.js';
import { useIntake } from './intake-context.js';
import type { Sending } from './intake-state.js';

interface SendProgressProps {
  readonly files: readonly Sending[];
  /** All is sent; the columns are being read. */
  readonly reading?: boolean;
}

export function SendProgress({ files, reading = false }: SendProgressProps) {
  const { close } = useIntake();
  return (
    <div className="working" role="status">
      <h1>{reading ? t().drop.readingColumns : t().drop.taking}</h1>
      <ul className="working-files figures">
        {files.map(({ name, sent, total }) => (
          <li key={name}>
            <span>{name}</span>
            <span className="working-count">
              {reading ? '' : t().drop.bytesOf(bytesText(sent), bytesText(total))}
            </span>
            <Progress
              size={4}
              value={total === 0 ? 100 : (sent / total) * 100}
              animated={reading}
              aria-label={t().drop.sent(name)}
            />
          </li>
        ))}
      </ul>
      <Button variant="default" onClick={close}>
        {t().drop.stop}
      </Button>
    </div>
  );
}
