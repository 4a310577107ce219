import { packRun, unpackRun } from './pack-run.ts';
import type { Run } from './run.ts';

/** Where this browser remembers its runs. Newest first. */
export interface RunStore {
  list(): Promise<readonly Run[]>;
  /** Undefined when there is no run with this id. */
  read(id: string): Promise<Run | undefined>;
  save(run: Run): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
}

const databaseName = 'doitong-playground';
const storeName = 'runs';
/** Runs that are kept; pinned ones are not counted. */
export const runsMax = 200;

/** Keeps runs in IndexedDB, which also holds uploaded files; where it is not available, until the page is closed. */
export function createRunStore(factory: IDBFactory | undefined = globalThis.indexedDB): RunStore {
  const memory = memoryRunStore();
  if (!factory) return memory;
  const opened = open(factory);
  const either = async <T>(run: (database: IDBDatabase) => Promise<T>, instead: () => Promise<T>) =>
    opened.then(run).catch(instead);
  return {
    list: () => either(listRuns, memory.list),
    read: (id) =>
      either(
        async (database) => readRun(database, id),
        async () => memory.read(id),
      ),
    save: (run) =>
      either(
        (database) => saveRun(database, run),
        () => memory.save(run),
      ),
    remove: (ids) =>
      either(
        (database) => removeRuns(database, ids),
        () => memory.remove(ids),
      ),
  };
}

/** Forgets everything with the page. */
export function memoryRunStore(): RunStore {
  const runs = new Map<string, Run>();
  return {
    list: async () => [...runs.values()].sort(newestFirst),
    read: async (id) => runs.get(id),
    save: async (run) => {
      runs.set(run.id, run);
    },
    remove: async (ids) => {
      for (const id of ids) runs.delete(id);
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
  return (await answerOf(request)).map(unpackRun).sort(newestFirst);
}

async function readRun(database: IDBDatabase, id: string): Promise<Run | undefined> {
  const request: IDBRequest<Run | undefined> = database.transaction(storeName).objectStore(storeName).get(id);
  const found = await answerOf(request);
  return found && unpackRun(found);
}

/** Reads the other runs only when there are too many of them: with uploaded files they are large. */
async function saveRun(database: IDBDatabase, run: Run): Promise<void> {
  const transaction = database.transaction(storeName, 'readwrite');
  const store = transaction.objectStore(storeName);
  store.put(packRun(run));
  const counted = store.count();
  counted.onsuccess = () => {
    if (counted.result > runsMax) dropOldest(store);
  };
  return done(transaction);
}

function dropOldest(store: IDBObjectStore) {
  const all: IDBRequest<Run[]> = store.getAll();
  all.onsuccess = () => {
    const loose = all.result.filter(({ pinned }) => !pinned).sort(newestFirst);
    for (const old of loose.slice(runsMax)) store.delete(old.id);
  };
}

async function removeRuns(database: IDBDatabase, ids: readonly string[]): Promise<void> {
  const transaction = database.transaction(storeName, 'readwrite');
  for (const id of ids) transaction.objectStore(storeName).delete(id);
  return done(transaction);
}

function done(transaction: IDBTransaction): Promise<void> {
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
