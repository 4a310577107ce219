/** What was typed can not be understood, or a setting stands against it; the message says what to change. */
export class UsageError extends Error {}
