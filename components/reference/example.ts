import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
} from 'graphql';
import { guideRequests } from '#components/docs/requests.ts';
import type { Locale } from '#i18n/routing.ts';

/** A document that runs as it is, with its variables; null where it needs none. */
export interface Example {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>> | null;
}

/** What an example selects of a type, where that is less than all its plain fields. */
const shown: Readonly<Record<string, readonly string[]>> = {
  Account: ['plan', 'balance', 'reserved', 'usage'],
  Generation: ['id', 'status', 'progress', 'url', 'creditCost', 'error'],
  GenerationPage: ['items', 'next'],
  ApiKey: ['id', 'name', 'prefix', 'lastUsedAt'],
  LedgerEntry: ['at', 'reason', 'delta', 'balance'],
  Measurement: ['completed', 'failed', 'successRate', 'result'],
  Measurements: ['from', 'to', 'total'],
  NewAccount: ['key'],
  Provider: ['id', 'name', 'versions', 'pricing'],
  ProviderPricing: ['creditCost', 'estimatedTime'],
  Quote: ['provider', 'creditCost', 'lines', 'estimatedTime'],
  QuoteLine: ['label', 'field', 'credits'],
  Usage: ['requestsToday', 'creditsToday', 'minuteResetSeconds'],
  Inbox: ['url', 'expiresAt', 'messages'],
  InboxMessage: ['at', 'body', 'verdict'],
  WebhookDelivery: ['id', 'event', 'state', 'attempts', 'nextAttemptAt'],
  Video: ['id', 'status', 'videoUrl', 'creditCost'],
};

const sampleId = 'gen_01kg9tdq4dhz6q4w7v8s3n2x5c';

/** The root types of the schema with what their operations are called in a document. */
export function rootsOf(schema: GraphQLSchema) {
  return [
    { keyword: 'query', type: schema.getQueryType() },
    { keyword: 'mutation', type: schema.getMutationType() },
    { keyword: 'subscription', type: schema.getSubscriptionType() },
  ].filter((root): root is { keyword: string; type: GraphQLObjectType } => root.type != null);
}

/** An example of an operation, put together from the schema. Throws for one that the schema has not. */
export function exampleOf(schema: GraphQLSchema, name: string, locale: Locale): Example {
  const root = rootsOf(schema).find(({ type }) => type.getFields()[name] !== undefined);
  const field = root?.type.getFields()[name];
  if (!root || !field) throw new Error(`The schema has no operation ${name}.`);
  const values = valuesFor(field, locale);
  const given = field.args.filter((argument) => values[argument.name] !== undefined);
  const declared = given.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ');
  const passed = given.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  const document = [
    `${root.keyword} ${title}${declared && `(${declared})`} {`,
    `  ${name}${passed && `(${passed})`}${selection(field, '  ')}`,
    '}',
  ].join('\n');
  return { document, variables: given.length > 0 ? values : null };
}

function valuesFor({ name, args }: GraphQLField<unknown, unknown>, locale: Locale): Record<string, unknown> {
  const requests = guideRequests(locale);
  const { video } = requests;
  const samples: Readonly<Record<string, unknown>> = {
    id: name === 'revokeKey' ? sampleId.replace('gen_', 'key_') : sampleId,
    type: 'VIDEO',
    status: 'COMPLETED',
    first: 10,
    name: 'server',
    days: 7,
    answerStatus: 200,
    samples: [{ event: 'generation.completed' }],
    deliveryId: `msg_${sampleId}`,
    input: name === 'videoCreate' ? { prompt: video.input.text, model: video.provider, duration: 5 } : video,
  };
  const wanted = args.filter((argument) => argument.name in samples);
  return Object.fromEntries(wanted.map((argument) => [argument.name, samples[argument.name]]));
}

function selection(field: GraphQLField<unknown, unknown>, indent: string): string {
  const type = getNamedType(field.type);
  if (isLeafType(type) || !isObjectType(type)) return '';
  const fields = Object.values(type.getFields()).filter(
    (inner) => shown[type.name]?.includes(inner.name) ?? isLeafType(getNamedType(inner.type)),
  );
  const lines = fields.map((inner) => `${indent}  ${inner.name}${selection(inner, `${indent}  `)}`);
  return ` {\n${lines.join('\n')}\n${indent}}`;
}
