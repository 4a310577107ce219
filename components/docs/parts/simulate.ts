import { code, table } from '#components/prose/table.ts';
import { formatSimulation, type Simulation, simulationRules } from '#contract/simulate.ts';
import type { LocalPart } from '../local-part.ts';
import { messages } from '../words.ts';
import { figureText } from './facts.ts';

/** `<SimulateTable />`: what the header that asks for a failure can say. */
export const simulateTable: LocalPart = (_, locale) => {
  const { value, meaning, max, simulate } = messages[locale].docs.parts;
  const row = (simulation: Simulation, text: string, most?: number) => [
    code(formatSimulation(simulation)),
    text,
    most === undefined ? '' : `${figureText(most, locale)} s`,
  ];
  const { slowSeconds, delaySecondsMax, answerAfterSecondsMax, lateWebhookSecondsMax } = simulationRules;
  return table(
    [value, meaning, { title: max, figure: true }],
    [
      row({ error: 'RATE_LIMIT' }, simulate.refused),
      row({ error: 'GENERATION_FAILED' }, simulate.failed),
      row({ delaySeconds: slowSeconds }, simulate.delay, delaySecondsMax),
      row({ answerAfterSeconds: 40 }, simulate.answerAfter, answerAfterSecondsMax),
      row({ lateWebhookSeconds: 60 }, simulate.lateWebhook, lateWebhookSecondsMax),
    ],
  );
};
