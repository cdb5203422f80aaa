import './rail.css';
import { UnstyledButton } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { t } from '../texts/texts.js';
import { useRailOpen } from './use-rail-open.js';
import { ViewList } from './ViewList.js';

/**
 * The ways to the views, beside them: names and all where there is room or where one wants them, else icons, over
 * which the names come when they are pointed at or walked to.
 */
export function Rail() {
  const [open, setOpen] = useRailOpen();
  const Icon = open ? IconLayoutSidebarLeftCollapse : IconLayoutSidebarLeftExpand;
  return (
    <div className="rail-room" data-open={open}>
      <nav className="rail" aria-label={t().shell.railLabel}>
        <ViewList />
        <UnstyledButton
          className="rail-link rail-fold"
          aria-expanded={open}
          title={open ? t().shell.railFold : t().shell.railUnfold}
          onClick={() => setOpen(!open)}
        >
          <Icon size={18} stroke={1.6} aria-hidden />
          <span className="rail-name">{open ? t().shell.railFold : t().shell.railUnfold}</span>
        </UnstyledButton>
      </nav>
    </div>
  );
}
