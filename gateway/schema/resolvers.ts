import { modelsOfType, providerModels } from '#catalog/models.ts';
import type { GenerateInput, GenerationType } from '#contract/request.ts';
import { cancelGeneration } from '../generations/cancel-generation.ts';
import type { Generation } from '../generations/generation.ts';
import { type ListRequest, listGenerations } from '../generations/list-generations.ts';
import { quoteRequest } from '../generations/quote-request.ts';
import { readGeneration } from '../generations/read-generation.ts';
import type { MeasurementWindow } from '../measurements/summarize.ts';
import type { Selection } from '../providers/selection.ts';
import { accountMutations, accountQueries, accountTypes } from './account-fields.ts';
import { followGeneration } from './follow-generation.ts';
import {
  type Coerced,
  generateField,
  requestOf,
  type VideoCreateInput,
  videoRequest,
} from './generate-field.ts';
import { generationView, videoView } from './generation-view.ts';
import { inboxMutations, inboxQueries, inboxTypes } from './inbox-fields.ts';
import { measurementsView } from './measurements-view.ts';
import { providerView } from './provider-view.ts';
import { accountOfRequest, type RequestContext } from './request-context.ts';
import { dateTimeScalar, jsonScalar } from './scalars.ts';
import type { SchemaServices } from './schema-services.ts';
import { createSubscriptionSlots } from './subscription-slots.ts';
import { modelWords } from './words.ts';

interface Id {
  readonly id: string;
}

interface Input<T> {
  readonly input: T;
}

/** What answers each field of the schema. */
export function createResolvers(services: SchemaServices) {
  return {
    JSON: jsonScalar,
    DateTime: dateTimeScalar,
    ...accountTypes(services),
    ...inboxTypes(services),
    Selection: { tried: ({ tried }: Selection) => tried ?? [] },
    Query: { ...queries(services), ...accountQueries(services), ...inboxQueries(services) },
    Mutation: { ...mutations(services), ...accountMutations(services), ...inboxMutations(services) },
    Subscription: subscriptions(services),
  };
}

function queries(services: SchemaServices) {
  return {
    generation: async (_: unknown, { id }: Id, context: RequestContext) =>
      generationView(services, await readGeneration(services, accountOfRequest(context).id, id)),
    generations: async (_: unknown, request: ListRequest, context: RequestContext) => {
      const page = await listGenerations(services, accountOfRequest(context).id, request);
      return { ...page, items: page.items.map((each) => generationView(services, each)) };
    },
    providers: (_: unknown, { type }: { type?: GenerationType | null }, { locale }: RequestContext) =>
      (type ? modelsOfType(type) : providerModels).map((model) =>
        providerView(model, modelWords(services.words, locale, model), services.providers.engine(model)),
      ),
    quote: (_: unknown, { input }: Input<Coerced<GenerateInput>>, context: RequestContext) => {
      // A price is the same for everybody, and a visitor of the portal sees it before there is an account.
      if (context.caller.kind !== 'portal') accountOfRequest(context);
      return quoteRequest(services, requestOf(input));
    },
    measurements: async (_: unknown, { window }: { window: MeasurementWindow }) =>
      measurementsView(await services.measurements(window)),
  };
}

function mutations(services: SchemaServices) {
  return {
    generate: async (_: unknown, { input }: Input<Coerced<GenerateInput>>, context: RequestContext) => {
      const created = await generateField(services, context, 'generate', input);
      return generationView(services, created.generation, created);
    },
    videoCreate: async (_: unknown, { input }: Input<VideoCreateInput>, context: RequestContext) => {
      const { generation } = await generateField(services, context, 'videoCreate', videoRequest(input));
      return videoView(services, generation);
    },
    cancelGeneration: (_: unknown, { id }: Id, context: RequestContext) =>
      cancelGeneration(services, accountOfRequest(context).id, id),
  };
}

async function* updates(services: SchemaServices, generations: AsyncGenerator<Generation>) {
  for await (const generation of generations)
    yield { generationUpdated: generationView(services, generation) };
}

function subscriptions(services: SchemaServices) {
  const slots = createSubscriptionSlots();
  return {
    generationUpdated: {
      // What is refused has to throw before the stream begins, so that it is answered with its own status.
      subscribe: async (_: unknown, { id }: Id, context: RequestContext) => {
        const accountId = accountOfRequest(context).id;
        await readGeneration(services, accountId, id);
        slots.take(accountId, context.signal);
        return updates(services, followGeneration(services, accountId, id, context.signal));
      },
    },
  };
}
