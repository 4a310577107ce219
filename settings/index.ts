export { type Env, EnvError, readEnv, readEnvOrExit } from './env.ts';
export { loadSecrets, readKeptSecrets, type Secrets } from './secrets.ts';
export { settingNotes } from './setting-notes.ts';
export { shareSecrets } from './share-secrets.ts';
