import { enableCompileCache, flushCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

const directory = fileURLToPath(new URL('../.cache/engine/', import.meta.url));

/**
 * Keeps what is compiled of modules that this thread imports from now on, so that the next process starts faster.
 * Where the folder cannot be written all works as without it.
 */
export const keepCompiled = () => enableCompileCache(directory);

/** Writes what was compiled since the last time: a media process is killed when it ends. */
export const saveCompiled = () => flushCompileCache();
