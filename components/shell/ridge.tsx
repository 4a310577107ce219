/** The mark: a ridge line and a low sun. */
export function Ridge() {
  return (
    <svg width="32" height="20" viewBox="0 0 32 20" fill="none" aria-hidden="true">
      <circle cx="21.5" cy="4.25" r="2.5" fill="currentColor" />
      <path
        d="M1.5 18 10 4.5l4.7 7.4 2.6-2.9 4.9 6.2 2.4-2.5 5.9 5.3"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}
