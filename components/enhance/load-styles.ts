let loading: Promise<void> | undefined;

/**
 * A document has the styles that its HTML needs; an island may show more. Resolves when the whole stylesheet is there, or
 * at once where the page names none. Rejects with an Error when it does not arrive.
 */
export function loadStyles(): Promise<void> {
  loading ??= append(document.documentElement.dataset.styles).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function append(href: string | undefined): Promise<void> {
  if (href === undefined) return;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  link.onload = () => resolve();
  link.onerror = () => reject(new Error(`${href} could not be loaded.`));
  document.head.append(link);
  await promise;
}
