import { capacityReport } from './capacity/capacity-report.ts';
import { planCapacity } from './capacity/plan-capacity.ts';
import { CapacityUsageError, readCapacityCommand } from './capacity/read-capacity-command.ts';

const USAGE = `Usage: npm run --silent capacity -- --jobs-per-day <number> [--mix kling=20,flux-dev=60,elevenlabs=20]
                                      [--engine live|simulated] [--seed 1] [any assumption or price by its name]

Simulates the busiest hour of so many jobs, and prints the processes, connections, waits and storage that it takes, what
that costs of the prices you state, and everything that it assumes, with the option that changes it.
`;

try {
  const command = readCapacityCommand(process.argv.slice(2));
  process.stdout.write(command === null ? USAGE : `${capacityReport(command, planCapacity(command))}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof CapacityUsageError ? 2 : 1;
}
