/** Resolves in a task of its own: what the browser has to do first, such as to paint or to hear a click, comes before. */
export function nextTask(): Promise<void> {
  return new Promise((go) => setTimeout(go));
}
