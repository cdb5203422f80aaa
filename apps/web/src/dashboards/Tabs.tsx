import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { DashboardEntry } from '@throughline/server/routes';
import { useMay } from '../api/access.js';
import { t } from '../texts/texts.js';

interface TabsProps {
  readonly all: readonly DashboardEntry[];
  /** Null where the one that the address names is not there. */
  readonly opened: string | null;
  readonly onMake: () => void;
}

/** The dashboards of the shop by their names, each a link. */
export function Tabs({ all, opened, onMake }: TabsProps) {
  const texts = t().dashboards;
  const may = useMay('edit');
  return (
    <nav className="dashboard-tabs" aria-label={texts.all}>
      {all.map(({ id, name }) => (
        <Link
          key={id}
          to="/dashboards"
          search={(before: Record<string, unknown>) => ({ ...before, board: id })}
          aria-current={id === opened ? 'page' : undefined}
        >
          {name}
        </Link>
      ))}
      {may ? (
        <button
          type="button"
          className="icon-button"
          aria-label={texts.make}
          title={texts.make}
          onClick={onMake}
        >
          <IconPlus size={16} />
        </button>
      ) : null}
    </nav>
  );
}
