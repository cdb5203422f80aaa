import './today.css';
import { t } from '../texts/texts.js';
import { FIGURES } from './figures.js';

/** The shape of Today while its figures are on their way. */
export function TodaySkeleton() {
  return (
    <div className="today" aria-busy="true">
      <header className="today-head">
        <h1>&nbsp;</h1>
      </header>
      <div className="tiles">
        {FIGURES.map(({ key }) => (
          <div key={key} className="tile">
            <span className="tile-name">{t().today.figures[key].name}</span>
            <span className="tile-ghost" />
          </div>
        ))}
      </div>
    </div>
  );
}
