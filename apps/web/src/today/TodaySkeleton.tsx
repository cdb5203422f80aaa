import './today.css';
import { t } from '../texts/texts.js';
import { FIGURES } from './figures.js';

/** The shape of Today while its figures are on their way. */
export function TodaySkeleton() {
  return (
    <div className="today" aria-busy="true">
      <header className="today-head">
        <h1 className="today-ghost">&nbsp;</h1>
      </header>
      <div className="arriving" aria-hidden="true">
        {FIGURES.slice(0, 3).map(({ key }) => (
          <div key={key} className="today-ghost arriving-ghost" />
        ))}
      </div>
      <div className="tiles">
        {FIGURES.map(({ key }) => (
          <div key={key} className="tile">
            <span className="tile-name">{t().today.figures[key].name}</span>
            <span className="tile-ghost" />
          </div>
        ))}
      </div>
      <div className="today-ghost course-ghost" aria-hidden="true" />
    </div>
  );
}
