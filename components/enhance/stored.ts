/** Works with a storage of the browser. Undefined, with a warning, where it is closed to the page. */
export function stored<Result>(
  name: 'localStorage' | 'sessionStorage',
  work: (storage: Storage) => Result,
): Result | undefined {
  try {
    return work(window[name]);
  } catch (error) {
    console.warn('Storage is closed.', error);
    return undefined;
  }
}
