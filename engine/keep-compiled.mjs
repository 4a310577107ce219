/**
 * Imported before all else in the media process and its threads: keeps what is compiled of their modules, so that the next
 * process starts faster. Where the folder cannot be written all works as without it.
 */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache(fileURLToPath(new URL('../.cache/engine/', import.meta.url)));
