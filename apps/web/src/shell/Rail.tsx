import './rail.css';
import { Link } from '@tanstack/react-router';
import { readViewState, writeViewState } from '../state/view-state.js';
import { t } from '../texts/texts.js';
import { VIEWS, type ViewEntry } from './views.js';

/** The ways to the views: beside them, and below them where the screen is narrow. */
export function Rail() {
  return (
    <nav className="rail" aria-label={t().shell.railLabel}>
      {VIEWS.map((group) => (
        <ul key={group.name} aria-label={t().shell.groups[group.name]}>
          {group.views.map((view) => (
            <li key={view.to}>
              <ViewLink view={view} />
            </li>
          ))}
        </ul>
      ))}
    </nav>
  );
}

/** Keeps what views share (shop, object types, metric), and drops what is of one view alone. */
function ViewLink({ view: { to, Icon } }: { readonly view: ViewEntry }) {
  return (
    <Link
      to={to}
      className="rail-link"
      search={(before: Record<string, unknown>) =>
        writeViewState({ ...readViewState(before), camera: null, step: null, finding: null })
      }
    >
      <Icon size={20} stroke={1.6} aria-hidden />
      <span>{t().shell.views[to]}</span>
    </Link>
  );
}
