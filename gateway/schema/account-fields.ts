import { planById } from '#catalog/plans.ts';
import { listDays } from '../accounts/account-days.ts';
import { type ApiKey, createKeyOf, listKeys, revokeKey } from '../accounts/keys.ts';
import { type LedgerRequest, listLedger } from '../accounts/list-ledger.ts';
import {
  type DeliveryRequest,
  listAttempts,
  listDeliveries,
  type WebhookDelivery,
} from '../webhooks/list-deliveries.ts';
import { resendWebhook } from '../webhooks/resend-webhook.ts';
import { readWebhookSecret, rotateWebhookSecret } from '../webhooks/webhook-secret.ts';
import { accountView } from './account-view.ts';
import { accountOfRequest, keyOfRequest, type RequestContext, requirePortal } from './request-context.ts';
import type { SchemaServices } from './schema-services.ts';

/** What answers the queries about the caller's account. */
export function accountQueries(services: SchemaServices) {
  const { store, now } = services;
  return {
    account: (_: unknown, __: unknown, context: RequestContext) =>
      accountView(services, accountOfRequest(context)),
    keys: (_: unknown, __: unknown, context: RequestContext) =>
      listKeys(store.db, accountOfRequest(context).id),
    ledger: (_: unknown, request: LedgerRequest, context: RequestContext) =>
      listLedger(store.db, accountOfRequest(context).id, request),
    activity: (_: unknown, { days }: { days: number }, context: RequestContext) =>
      listDays(store.db, accountOfRequest(context).id, days, now()),
    webhookSecret: (_: unknown, __: unknown, context: RequestContext) =>
      readWebhookSecret(store.db, accountOfRequest(context).id, now()),
    webhookDeliveries: (_: unknown, request: DeliveryRequest, context: RequestContext) =>
      listDeliveries(store.db, accountOfRequest(context).id, request),
  };
}

/** What answers the mutations of the caller's account. */
export function accountMutations(services: SchemaServices) {
  const { store, now } = services;
  return {
    openAccount: async (_: unknown, __: unknown, context: RequestContext) => {
      requirePortal(context);
      return newAccountView(services);
    },
    createKey: (_: unknown, { name }: { name: string }, context: RequestContext) =>
      createKeyOf(store, accountOfRequest(context).id, name, now()),
    revokeKey: (_: unknown, { id }: { id: string }, context: RequestContext) =>
      revokeKey(store, { accountId: accountOfRequest(context).id, id }, now()),
    rotateWebhookSecret: (_: unknown, __: unknown, context: RequestContext) =>
      rotateWebhookSecret(store, accountOfRequest(context).id, now()),
    resendWebhook: (_: unknown, { deliveryId }: { deliveryId: string }, context: RequestContext) =>
      resendWebhook(services, accountOfRequest(context).id, deliveryId),
  };
}

/** What answers the fields that are only looked up when somebody asks for them. */
export function accountTypes({ store }: SchemaServices) {
  return {
    ApiKey: {
      current: ({ id }: ApiKey, _: unknown, context: RequestContext) => id === keyOfRequest(context),
    },
    WebhookDelivery: { attempts: ({ id }: WebhookDelivery) => listAttempts(store.db, id) },
  };
}

async function newAccountView(services: SchemaServices) {
  const { accountId: id, key } = await services.openFreeAccount();
  const plan = planById('free');
  if (plan === undefined) throw new Error('The catalog has no plan free.');
  return { key, account: await accountView(services, { id, plan, balance: plan.startingCredits }) };
}
