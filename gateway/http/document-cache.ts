interface Cache<Value> {
  get(document: string): Value | undefined;
  set(document: string, value: Value): void;
}

/**
 * Keeps what was read from the documents that were used last, up to so many characters of them: clients send few
 * documents again and again, and whoever sends ever new ones must not fill the memory.
 */
export function createDocumentCache<Value>(charactersMax: number): Cache<Value> {
  const kept = new Map<string, Value>();
  let characters = 0;
  const drop = (document: string) => {
    if (kept.delete(document)) characters -= document.length;
  };
  return {
    get(document) {
      const value = kept.get(document);
      if (value === undefined) return undefined;
      kept.delete(document);
      kept.set(document, value);
      return value;
    },
    set(document, value) {
      drop(document);
      if (document.length > charactersMax) return;
      kept.set(document, value);
      characters += document.length;
      for (const oldest of kept.keys()) {
        if (characters <= charactersMax) return;
        drop(oldest);
      }
    },
  };
}
