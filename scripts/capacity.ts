import { capacityReport } from './capacity/capacity-report.ts';
import { planCapacity } from './capacity/plan-capacity.ts';
import { type CapacityCommand, readCapacityCommand } from './capacity/read-capacity-command.ts';
import { type Command, runCommand } from './command/run-command.ts';

const USAGE = `Usage: npm run --silent capacity -- --jobs-per-day <number> [--mix kling=20,flux-dev=60,elevenlabs=20]
                                      [--engine live|simulated] [--seed 1] [any assumption or price by its name]

Simulates the busiest hour of so many jobs, and prints the processes, connections, waits and storage that it takes, what
that costs of the prices you state, and everything that it assumes, with the option that changes it.
`;

const command: Command<CapacityCommand> = {
  usage: USAGE,
  read: readCapacityCommand,
  async run(asked) {
    console.log(capacityReport(asked, planCapacity(asked)));
    return 0;
  },
};

if (import.meta.main) process.exitCode = await runCommand(command, process.argv.slice(2));
