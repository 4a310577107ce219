/** A backup or a restore can not be done, or is not what it should be. The message says what to change. */
export class BackupError extends Error {}
