import { audit, countEndings, type Finding, readStatuses } from './audit.ts';
import { openBooks } from './books.ts';
import type { DataPlace } from './data-place.ts';
import { judgeCallers, judgeReceiver } from './judge.ts';
import type { Receiver } from './receiver.ts';
import type { Outcome } from './send-intents.ts';

export interface ChaosReport {
  /** Each must be 0. */
  readonly findings: readonly Finding[];
  readonly figures: Readonly<Record<string, number>>;
}

export interface Seen {
  readonly outcomes: readonly Outcome[];
  readonly receiver: Receiver;
  /** Jobs that never ended, and files that processes left behind. */
  readonly stuck: number;
  readonly swept: number;
  readonly seconds: number;
}

/** What callers and receiver were told and what is in the books and on the shelf, held against each other. */
export async function reportOf(
  place: DataPlace,
  dataDirs: readonly string[],
  { outcomes, receiver, stuck, swept, seconds }: Seen,
): Promise<ChaosReport> {
  const books = await openBooks(place);
  const statuses = await readStatuses(books);
  const { COMPLETED = 0, FAILED = 0, CANCELED = 0, charges = 0 } = await countEndings(books);
  await books.close();
  const findings = [
    { rule: 'jobs that were stuck', broken: stuck },
    ...judgeCallers(outcomes, statuses),
    ...judgeReceiver(receiver, outcomes, statuses),
    ...(await audit(place, dataDirs)),
  ];
  const total = (of: (outcome: Outcome) => number) => outcomes.reduce((sum, each) => sum + of(each), 0);
  const figures = {
    'requests meant': outcomes.length,
    'requests sent': total(({ intent }) => intent.sentAt.length),
    accepted: statuses.size,
    charges,
    'answers marked as replay': total(({ replays }) => replays),
    'answers that refused': total(({ refusals }) => refusals.length),
    completed: COMPLETED,
    failed: FAILED,
    canceled: CANCELED,
    'webhook events received': receiver.events.size,
    'deliveries verified': receiver.counts.verified,
    'deliveries repeated': receiver.counts.repeated,
    'deliveries turned away once': receiver.counts.turnedAway,
    'deliveries verified by old and new secret': receiver.counts.newSecret,
    'leftovers swept': swept,
    seconds: Math.round(seconds),
  };
  return { findings, figures };
}
