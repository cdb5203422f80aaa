import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { toAnotherView } from './to-another-view.js';
import { t } from '../texts/texts.js';
import { VIEWS, type ViewEntry, type ViewGroup } from './views.js';

/** All views in their groups. */
export function ViewList() {
  return VIEWS.map((group) => <GroupOfViews key={group.name} group={group} />);
}

function GroupOfViews({ group }: { readonly group: ViewGroup }) {
  const heading = useId();
  return (
    <div className="rail-group">
      <div id={heading} className="rail-heading">
        {t().shell.groups[group.name]}
      </div>
      <ul aria-labelledby={heading}>
        {group.views.map((view) => (
          <li key={view.to}>
            <ViewLink view={view} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function ViewLink({ view: { to, Icon } }: { readonly view: ViewEntry }) {
  const name = t().shell.views[to];
  return (
    <Link
      to={to}
      className="rail-link"
      title={name}
      search={(before: Record<string, unknown>) => toAnotherView(before)}
    >
      <Icon size={18} stroke={1.6} aria-hidden />
      <span className="rail-name">{name}</span>
    </Link>
  );
}
