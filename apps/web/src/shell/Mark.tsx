/** The sign: one line that changes its lane. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 28 20" width="28" height="20" aria-hidden="true">
      <path
        d="M2 5h9a5 5 0 0 1 5 5 5 5 0 0 0 5 5h5"
        fill="none"
        stroke="var(--through)"
        strokeWidth="4"
        strokeLinecap="round"
      />
      <circle cx="7" cy="5" r="3" fill="var(--paper)" stroke="var(--through)" strokeWidth="2.2" />
    </svg>
  );
}
