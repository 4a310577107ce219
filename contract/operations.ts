import { initGraphQLTada, type ResultOf, type VariablesOf } from 'gql.tada';
import type { OptionValue } from './request.ts';
import type { introspection } from './schema.generated.ts';

const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { DateTime: string; JSON: Json };
}>();

/** What the scalar JSON of the schema holds. */
export type Json = OptionValue | null | readonly Json[] | { readonly [name: string]: Json | undefined };

const lineFields = 'label field value quantity unitPrice credits';
const selectionFields =
  'pinned priority reason candidates { provider score creditCost estimatedTime excludedBecause } tried { provider at code message }';
const metadataFields =
  'width height duration format resolution frameRate videoCodec audioCodec sampleRate channels bytes sha256';
const generationFields = `
  id status type provider model input options url creditCost estimatedTime progress engine replayed
  metadata { ${metadataFields} }
  lines { ${lineFields} }
  error { code message }
  warnings { path message }
  selection { ${selectionFields} }
  events { at name detail }
  createdAt startedAt completedAt expiresAt keptUntil
` as const;
const accountFields = `
  id plan balance reserved
  limits { requestsPerMinute concurrent requestsPerDay readsPerMinute }
  usage {
    requestsThisMinute requestsToday concurrent creditsToday creditsTotal minuteResetSeconds dayResetSeconds
  }
` as const;

const measurementFields = `
  completed failed refused canceled successRate averageCredits
  accept { count p50 p95 } queue { count p50 p95 } result { count p50 p95 }
` as const;

const keyFields = 'id name prefix current createdAt lastUsedAt revokedAt' as const;
const deliveryFields =
  'id generationId event url state nextAttemptAt createdAt deliveredAt attempts { at durationMs responseStatus error }' as const;
const inboxFields = 'url createdAt expiresAt answerStatus' as const;
const secretFields = 'secret createdAt previousUntil' as const;

/** The text of every operation that the portal's own route forwards, by name. Nothing else passes. */
export const operationTexts = {
  Generate: `mutation Generate($input: GenerateInput!) { generate(input: $input) { ${generationFields} } }`,
  Generation: `query Generation($id: ID!) { generation(id: $id) { ${generationFields} } }`,
  CancelGeneration: 'mutation CancelGeneration($id: ID!) { cancelGeneration(id: $id) }',
  Quote: `query Quote($input: GenerateInput!) {
    quote(input: $input) {
      provider creditCost estimatedTime options engine
      lines { ${lineFields} }
      selection { ${selectionFields} }
      warnings { path message }
    }
  }`,
  Account: `query Account { account { ${accountFields} } }`,
  AccountOverview: `query AccountOverview { account { ${accountFields} } keys { ${keyFields} } }`,
  CreateKey: `mutation CreateKey($name: String!) { createKey(name: $name) { key apiKey { ${keyFields} } } }`,
  RevokeKey: `mutation RevokeKey($id: ID!) { revokeKey(id: $id) { ${keyFields} } }`,
  Ledger: `query Ledger($reason: LedgerReason, $first: Int, $after: String) {
    ledger(reason: $reason, first: $first, after: $after) { items { id at reason delta balance generationId } next }
  }`,
  GenerationWebhook: `query GenerationWebhook($id: ID!) {
    webhookDeliveries(generationId: $id, first: 1) {
      items { ${deliveryFields} }
    }
  }`,
  Activity: 'query Activity($days: Int) { activity(days: $days) { date credits completed failed canceled } }',
  WebhookSecret: `query WebhookSecret { webhookSecret { ${secretFields} } }`,
  RotateWebhookSecret: `mutation RotateWebhookSecret { rotateWebhookSecret { ${secretFields} } }`,
  WebhookDeliveries: `query WebhookDeliveries($first: Int, $after: String) {
    webhookDeliveries(first: $first, after: $after) { items { ${deliveryFields} } next }
  }`,
  ResendWebhook: `mutation ResendWebhook($deliveryId: ID!) {
    resendWebhook(deliveryId: $deliveryId) { ${deliveryFields} }
  }`,
  Inbox: `query Inbox($since: ID) {
    inbox { ${inboxFields} messages(since: $since) { id at headers { name value } body verdict } }
  }`,
  OpenInbox: `mutation OpenInbox($answerStatus: Int) { openInbox(answerStatus: $answerStatus) { ${inboxFields} } }`,
  CloseInbox: 'mutation CloseInbox { closeInbox }',
  SendWebhookSamples: `mutation SendWebhookSamples($samples: [WebhookSampleInput!]!) {
    sendWebhookSamples(samples: $samples)
  }`,
  Providers: `query Providers($type: GenerationType) {
    providers(type: $type) {
      id type name maker description versions engine
      inputs { name required maxLength }
      pricing { creditCost estimatedTime rule }
      options {
        name type required description allowedValues default min max step unit maxLength
      }
    }
  }`,
  Engines: 'query Engines { providers { id engine } }',
  Measurements: `query Measurements($window: MeasurementWindow!) {
    measurements(window: $window) {
      from to
      total { ${measurementFields} }
      providers { provider engine measurement { ${measurementFields} } }
    }
  }`,
  Generations: `query Generations($type: GenerationType, $status: GenerationStatus, $first: Int, $after: String) {
    generations(type: $type, status: $status, first: $first, after: $after) {
      items { ${generationFields} }
      next
    }
  }`,
} as const;

export type OperationName = keyof typeof operationTexts;

/** The same operations as typed documents, for the client that sends them. */
export const operations = {
  Generate: graphql(operationTexts.Generate),
  Generation: graphql(operationTexts.Generation),
  CancelGeneration: graphql(operationTexts.CancelGeneration),
  Quote: graphql(operationTexts.Quote),
  Account: graphql(operationTexts.Account),
  AccountOverview: graphql(operationTexts.AccountOverview),
  CreateKey: graphql(operationTexts.CreateKey),
  RevokeKey: graphql(operationTexts.RevokeKey),
  Ledger: graphql(operationTexts.Ledger),
  GenerationWebhook: graphql(operationTexts.GenerationWebhook),
  Activity: graphql(operationTexts.Activity),
  WebhookSecret: graphql(operationTexts.WebhookSecret),
  RotateWebhookSecret: graphql(operationTexts.RotateWebhookSecret),
  WebhookDeliveries: graphql(operationTexts.WebhookDeliveries),
  ResendWebhook: graphql(operationTexts.ResendWebhook),
  Inbox: graphql(operationTexts.Inbox),
  OpenInbox: graphql(operationTexts.OpenInbox),
  CloseInbox: graphql(operationTexts.CloseInbox),
  SendWebhookSamples: graphql(operationTexts.SendWebhookSamples),
  Providers: graphql(operationTexts.Providers),
  Engines: graphql(operationTexts.Engines),
  Measurements: graphql(operationTexts.Measurements),
  Generations: graphql(operationTexts.Generations),
} as const satisfies Record<OperationName, unknown>;

/** Opens a visitor's account. Sent by the portal's route itself, never for a client. */
export const openAccountText =
  `mutation OpenAccount { openAccount { key account { ${accountFields} } } }` as const;

export type ResultOfOperation<Name extends OperationName> = ResultOf<(typeof operations)[Name]>;
export type VariablesOfOperation<Name extends OperationName> = VariablesOf<(typeof operations)[Name]>;

export type Generation = ResultOfOperation<'Generate'>['generate'];
export type GenerationEvent = Generation['events'][number];
export type GenerationMetadata = NonNullable<Generation['metadata']>;
export type Quote = ResultOfOperation<'Quote'>['quote'];
export type QuoteLine = Quote['lines'][number];
export type WebhookDelivery = ResultOfOperation<'GenerationWebhook'>['webhookDeliveries']['items'][number];
export type Account = ResultOfOperation<'Account'>['account'];

export function isOperationName(value: unknown): value is OperationName {
  return typeof value === 'string' && Object.hasOwn(operationTexts, value);
}
