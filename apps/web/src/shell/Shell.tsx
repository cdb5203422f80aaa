import './shell.css';
import { Outlet } from '@tanstack/react-router';
import { Intake } from '../drop/Intake.js';
import { IntakeProvider } from '../drop/intake-context.js';
import { TopBar } from './TopBar.js';

/** What is around every view: the bar above it, and the way in for files that are dropped anywhere. */
export function Shell() {
  return (
    <IntakeProvider>
      <div className="shell">
        <a className="skip" href="#main">
          Skip to the view
        </a>
        <TopBar />
        <main id="main" className="shell-main" tabIndex={-1}>
          <Outlet />
        </main>
        <Intake />
      </div>
    </IntakeProvider>
  );
}
