import { counts, modelForProvider } from '#catalog/models.ts';
import { planById } from '#catalog/plans.ts';
import { code } from '#components/prose/table.ts';
import { callerLimits, headers, requestLimits } from '#contract/limits.ts';
import { simulateHeader } from '#contract/simulate.ts';
import { pollSeconds } from '#contract/snippets/snippet.ts';
import { webhookHeaders, webhookRules } from '#contract/webhook.ts';
import { type Locale, languageTags } from '#i18n/routing.ts';
import { cheapestImage } from '../cheapest-image.ts';
import type { LocalPart } from '../local-part.ts';
import { pick } from './pick.ts';

const mebibyte = 1_048_576;
const free = planById('free');

/** The figures that sentences of the guides mention. */
const figures = {
  anonymousPerMinute: callerLimits.anonymousPerMinute,
  attempts: webhookRules.retrySeconds.length,
  bodyMegabytes: requestLimits.bodyBytesMax / mebibyte,
  depthMax: requestLimits.depthMax,
  freeCredits: free?.startingCredits ?? 0,
  freeReads: free?.readsPerMinute ?? 0,
  freeRetentionDays: free?.mediaRetentionDays ?? 0,
  keyHours: requestLimits.idempotencyKeyHours,
  keyLength: requestLimits.idempotencyKeyLengthMax,
  mediaMegabytes: requestLimits.mediaBytesMax / mebibyte,
  labCredits: cheapestImage().credits,
  models: counts().models,
  pollSeconds,
  refusedKeysPerMinute: callerLimits.refusedKeysPerMinute,
  subscriptionsMax: callerLimits.subscriptionsMax,
  ultraPixels: longSide('flux-ultra', 'ultra'),
  versions: counts().versions,
  webhookRotationHours: webhookRules.rotationHours,
  webhookTimeoutSeconds: webhookRules.timeoutSeconds,
  webhookToleranceMinutes: webhookRules.toleranceSeconds / 60,
};

/** `<Fact name="keyHours" />`: a figure of the catalog or the contract, written as the language does. */
export const fact: LocalPart = ({ name }, locale) => figureText(pick(figures, name), locale);

/** `<Header name="retryAfter" />`: the name of a header. */
export const header: LocalPart = ({ name }) =>
  code(pick({ ...headers, simulate: simulateHeader, ...prefixed('webhook', webhookHeaders) }, name));

export function figureText(value: number, locale: Locale): string {
  return value.toLocaleString(languageTags[locale]);
}

/** Pixels of the long side at a level of quality. */
function longSide(provider: string, quality: string): number {
  const size = modelForProvider(provider)?.frame?.quality?.[quality];
  if (size && 'longSide' in size) return size.longSide;
  throw new Error(`${provider} has no long side at ${quality}.`);
}

function prefixed(prefix: string, table: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(table).map(([name, value]) => [`${prefix}.${name}`, value]));
}
