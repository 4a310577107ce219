import type { Part } from '#components/prose/expand-mdx.ts';
import type { Locale } from '#i18n/routing.ts';
import type { LocalPart } from './local-part.ts';
import { apolloReact } from './parts/apollo-react.ts';
import { errorAnswer, errorTable, retryCode } from './parts/errors.ts';
import { fact, header } from './parts/facts.ts';
import { limitHeaders, planTable, retentionTable } from './parts/limits.ts';
import { mcpSettings, mcpToolTable } from './parts/mcp.ts';
import { choiceTable, modelTable, priorityTable, weightTable } from './parts/models.ts';
import { recording } from './parts/recording.ts';
import { endpoint, invoice, request, saveCode } from './parts/requests.ts';
import { operation, statusTable } from './parts/schema.ts';
import { settingTable } from './parts/settings.ts';
import { simulateTable } from './parts/simulate.ts';
import { speedDate, speedFact, speedLost, speedRatios, speedTable, speedTargets } from './parts/speed.ts';
import { vendorFaultTable, vendorProofTable } from './parts/vendor-proofs.ts';
import { vendorRouteTable, vendorTable } from './parts/vendors.ts';
import { webhookHeaderTable, webhookPayload, webhookReceivers, webhookSchedule } from './parts/webhooks.ts';

const parts = {
  ApolloReact: apolloReact,
  ChoiceTable: choiceTable,
  Endpoint: endpoint,
  ErrorAnswer: errorAnswer,
  ErrorTable: errorTable,
  Fact: fact,
  Header: header,
  Invoice: invoice,
  LimitHeaders: limitHeaders,
  McpSettings: mcpSettings,
  McpToolTable: mcpToolTable,
  ModelTable: modelTable,
  Operation: operation,
  PlanTable: planTable,
  PriorityTable: priorityTable,
  Recording: recording,
  Request: request,
  RetentionTable: retentionTable,
  RetryCode: retryCode,
  SaveCode: saveCode,
  SettingTable: settingTable,
  SimulateTable: simulateTable,
  SpeedDate: speedDate,
  SpeedFact: speedFact,
  SpeedLost: speedLost,
  SpeedRatios: speedRatios,
  SpeedTable: speedTable,
  SpeedTargets: speedTargets,
  StatusTable: statusTable,
  VendorFaultTable: vendorFaultTable,
  VendorProofTable: vendorProofTable,
  VendorRouteTable: vendorRouteTable,
  VendorTable: vendorTable,
  WebhookHeaderTable: webhookHeaderTable,
  WebhookPayload: webhookPayload,
  WebhookReceivers: webhookReceivers,
  WebhookSchedule: webhookSchedule,
  WeightTable: weightTable,
} satisfies Record<string, LocalPart>;

/** What the tags of a guide stand for in a language. */
export function partsFor(locale: Locale): Readonly<Record<string, Part>> {
  return Object.fromEntries(
    Object.entries<LocalPart>(parts).map(([name, part]) => [name, (props) => part(props, locale)]),
  );
}
