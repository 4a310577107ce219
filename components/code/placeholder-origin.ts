/** Stands for the address of this deployment in code made at build time; the browser shows the real one. */
export const placeholderOrigin = 'http://localhost:3000';
