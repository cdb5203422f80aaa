import { Link } from '@tanstack/react-router';
import { Notice } from './Notice.js';

export function NotFound() {
  return (
    <Notice title="There is no such view">
      <p>
        The two views are the <Link to="/blueprint">blueprint</Link> and the <Link to="/map">map</Link>.
      </p>
    </Notice>
  );
}
