import { readFileSync } from 'node:fs';
import { vendors } from '#catalog/vendors.ts';
import { EnvError } from './env-error.ts';

type Source = Readonly<Record<string, string | undefined>>;

/** Settings that may be given as a file: the name with `_FILE` holds its path, as containers mount secrets. */
export const secretSettings: readonly string[] = [
  ...['DATABASE_URL', 'SESSION_SECRET', 'SIGNING_SECRET', 'DOITONG_API_KEY'],
  ...['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY', 'OTEL_EXPORTER_OTLP_HEADERS'],
  ...vendors.map(({ setting }) => setting),
];

/** The settings with those that are in files read from them. Throws an EnvError for files that can not be read. */
export function readSecretFiles(source: Source): Source {
  const problems: string[] = [];
  const read = (name: string): [string, string][] => {
    const file = source[`${name}_FILE`];
    if (file === undefined || file === '') return [];
    if (source[name]) problems.push(`${name} and ${name}_FILE are both given; remove one`);
    try {
      return [[name, readFileSync(/* turbopackIgnore: true */ file, 'utf8').trim()]];
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : error;
      problems.push(`${name}_FILE can not be read: ${file} (${String(code)})`);
      return [];
    }
  };
  const found = Object.fromEntries(secretSettings.flatMap(read));
  if (problems.length > 0) throw new EnvError(problems);
  return { ...source, ...found };
}
