import type { Run } from './run.ts';

/** Where this browser remembers its runs. Newest first. */
export interface RunStore {
  list(): Promise<readonly Run[]>;
  save(run: Run): Promise<void>;
}

const databaseName = 'doitong-playground';
const storeName = 'runs';
const runsMax = 50;

/** Keeps runs in IndexedDB, which also holds uploaded files; where it is not available, until the page is closed. */
export function createRunStore(factory: IDBFactory | undefined = globalThis.indexedDB): RunStore {
  const memory = memoryRunStore();
  if (!factory) return memory;
  const opened = open(factory);
  const either = async <T>(run: (database: IDBDatabase) => Promise<T>, instead: () => Promise<T>) =>
    opened.then(run).catch(instead);
  return {
    list: () => either(listRuns, memory.list),
    save: (run) =>
      either(
        (database) => saveRun(database, run),
        () => memory.save(run),
      ),
  };
}

/** Forgets everything with the page. */
export function memoryRunStore(): RunStore {
  const runs = new Map<string, Run>();
  return {
    list: async () => [...runs.values()].sort(newestFirst),
    save: async (run) => {
      runs.set(run.id, run);
    },
  };
}

async function open(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open(databaseName, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(storeName, { keyPath: 'id' });
  return answerOf(request);
}

async function listRuns(database: IDBDatabase): Promise<readonly Run[]> {
  const request: IDBRequest<Run[]> = database.transaction(storeName).objectStore(storeName).getAll();
  return (await answerOf(request)).sort(newestFirst);
}

async function saveRun(database: IDBDatabase, run: Run): Promise<void> {
  const transaction = database.transaction(storeName, 'readwrite');
  const store = transaction.objectStore(storeName);
  store.put(run);
  const all: IDBRequest<Run[]> = store.getAll();
  all.onsuccess = () => {
    for (const old of all.result.sort(newestFirst).slice(runsMax)) store.delete(old.id);
  };
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  transaction.oncomplete = () => resolve();
  transaction.onerror = () => reject(transaction.error);
  transaction.onabort = () => reject(transaction.error);
  return promise;
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
  return promise;
}

function newestFirst(a: Run, b: Run): number {
  return b.startedAt - a.startedAt;
}
