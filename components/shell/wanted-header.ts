/** Carries the address that was asked for to the page that says it does not exist. */
export const wantedHeader = 'x-wanted-path';
