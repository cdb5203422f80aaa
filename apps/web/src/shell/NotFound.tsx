import { Link } from '@tanstack/react-router';
import { t } from '../texts/texts.js';
import { Notice } from './Notice.js';

export function NotFound() {
  return (
    <Notice title={t().shell.noView.title}>
      <p>{t().shell.noView.says}</p>
      <p>
        <Link to="/blueprint">{t().shell.noView.blueprint}</Link>
      </p>
    </Notice>
  );
}
