import './shell.css';
import { Outlet, useLocation } from '@tanstack/react-router';
import { useChanges } from '../api/changes.js';
import { Intake } from '../drop/Intake.js';
import { IntakeProvider, useIntake } from '../drop/intake-context.js';
import { isCovering } from '../drop/intake-state.js';
import { t } from '../texts/texts.js';
import { TourHost } from '../tour/TourHost.js';
import { Rail } from './Rail.js';
import { TopBar } from './TopBar.js';
import { useShop } from './use-shop.js';

/** The app around its views; what is shown to others by a link stands alone. */
export function Frame() {
  return /^\/(?:shared|card)\//u.test(useLocation().pathname) ? <Outlet /> : <Shell />;
}

/** What is around every view: the bar above it, and the way in for files that are dropped anywhere. */
function Shell() {
  useChanges(useShop().shop?.id ?? null);
  return (
    <IntakeProvider>
      <div className="shell">
        <a className="skip" href="#main">
          {t().shell.skip}
        </a>
        <TopBar />
        <div className="shell-body">
          <Rail />
          <Main />
        </div>
        <Intake />
        <TourHost />
      </div>
    </IntakeProvider>
  );
}

/** The view; out of reach while the way in for files lies over it. */
function Main() {
  const { state } = useIntake();
  return (
    <main id="main" className="shell-main" tabIndex={-1} inert={isCovering(state)}>
      <Outlet />
    </main>
  );
}
