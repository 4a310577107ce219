/** What an account's generations came to that ended in one way in one day. */
export interface AccountDayRow {
  account_id: string;
  /** Its start, UTC. */
  day: number;
  status: 'COMPLETED' | 'FAILED' | 'CANCELED';
  count: number;
  /** Credits that were kept. */
  credits: number;
}
