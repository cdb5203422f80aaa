import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { readViewState, writeViewState } from '../state/view-state.js';
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

/** Keeps what views share (shop, object types, metric), and drops what is of one view alone. */
function ViewLink({ view: { to, Icon } }: { readonly view: ViewEntry }) {
  const name = t().shell.views[to];
  return (
    <Link
      to={to}
      className="rail-link"
      title={name}
      search={(before: Record<string, unknown>) =>
        writeViewState({ ...readViewState(before), camera: null, step: null, finding: null })
      }
    >
      <Icon size={18} stroke={1.6} aria-hidden />
      <span className="rail-name">{name}</span>
    </Link>
  );
}
