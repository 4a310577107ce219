export { type Env, EnvError, parseSettings, readEnv, readEnvOrExit } from './env.ts';
export { nextRotation, type Rotation } from './rotate-secrets.ts';
export type { SecretList } from './secret-list.ts';
export {
  type KeptSecrets,
  loadSecrets,
  readKeptSecrets,
  replaceKeptSecrets,
  type Secrets,
} from './secrets.ts';
export { settingNames } from './setting-shape.ts';
export { shareSecrets } from './share-secrets.ts';
