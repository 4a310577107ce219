import { planById } from '#catalog/plans.ts';
import { errorDemos, smallImage } from '#components/errors/error-demos.ts';
import type { RecordedAnswer, RecordedAnswers } from '#components/errors/recorded-answer.ts';
import { type ErrorCode, errorCodes } from '#contract/errors.ts';
import { headers as names } from '#contract/limits.ts';
import { openAccountText, operationTexts } from '#contract/operations.ts';
import { type Locale, languageTags } from '#i18n/routing.ts';
import { type DocumentedGateway, startDocumentedGateway, type WireAnswer } from './documented-gateway.ts';

const noon = Date.parse('2026-01-31T12:00:20.000Z');
const sampleId = '01kg9tdq4dhz6q4w7v8s3n2x5c';

/** A read that a page shows: the generation and why it failed. */
const failedText =
  'query Generation($id: ID!) { generation(id: $id) { id status url creditCost error { code message } } }';

/** Gets every code from a gateway, in each language: by a request that really is refused, where one can be made so. */
export async function recordErrors(): Promise<RecordedAnswers> {
  let at: number | null = noon;
  const gateway = await startDocumentedGateway('all', () => at ?? Date.now());
  const answered = async (code: ErrorCode, locale: Locale) => {
    at = noon;
    const caller = await newCaller(gateway, locale, code === 'INSUFFICIENT_CREDITS' ? 10 : 10_000);
    if (code !== 'GENERATION_FAILED') return recorded(await refused(caller, code));
    const accepted = await caller(demo(code));
    at = null; // The work needs a clock that goes on.
    await untilFailed(caller, accepted);
    at = noon + 600_000;
    return recorded(await caller(reading(accepted)));
  };
  const inLanguage = async (locale: Locale): Promise<RecordedAnswers[Locale]> => {
    const answers = new Map<ErrorCode, RecordedAnswer>();
    for (const code of errorCodes) answers.set(code, await answered(code, locale));
    return Object.fromEntries(answers) as RecordedAnswers[Locale];
  };
  try {
    return { pt: await inLanguage('pt'), en: await inLanguage('en') };
  } finally {
    await gateway.stop();
  }
}

interface Sent {
  readonly body: object;
  readonly headers?: Readonly<Record<string, string>>;
  readonly keyless?: boolean;
}

type Caller = (sent: Sent) => Promise<WireAnswer>;

/** Sends as a new account on the Free plan. */
async function newCaller(gateway: DocumentedGateway, locale: Locale, credits: number): Promise<Caller> {
  const key = await gateway.newKey({ plan: 'free', credits });
  return ({ body, headers, keyless }) =>
    gateway.post(body, {
      'Accept-Language': languageTags[locale],
      [names.requestId]: `req_${sampleId}`,
      ...(keyless ? {} : { Authorization: `Bearer ${key}` }),
      ...headers,
    });
}

function demo(code: ErrorCode): Sent {
  const { operation, variables, headers, kind } = errorDemos[code];
  return {
    body: { query: operationTexts[operation], operationName: operation, variables },
    headers,
    keyless: kind === 'keyless',
  };
}

/** The demonstration of a code without asking for the failure. */
function honest(code: ErrorCode): Sent {
  return { ...demo(code), headers: {} };
}

async function refused(send: Caller, code: ErrorCode): Promise<WireAnswer> {
  switch (code) {
    case 'INSUFFICIENT_CREDITS':
      return send(honest(code));
    case 'RATE_LIMIT': {
      const perMinute = planById('free')?.requestsPerMinute ?? 0;
      for (let count = 0; count < perMinute; count += 1) await send(demo('PROVIDER_UNAVAILABLE'));
      return send(honest(code));
    }
    case 'IDEMPOTENCY_CONFLICT': {
      const headers = { [names.idempotencyKey]: 'order-1042' };
      const other = { ...smallImage, input: { text: 'A harbour at dawn' } };
      await send({ ...honest(code), headers });
      const body = { query: operationTexts.Generate, variables: { input: other } };
      return send({ body, headers });
    }
    case 'FORBIDDEN':
      return send({ body: { query: openAccountText } });
    default:
      return send(demo(code));
  }
}

function reading(accepted: WireAnswer): Sent {
  return { body: { query: failedText, variables: { id: JSON.parse(accepted.body).data.generate.id } } };
}

async function untilFailed(send: Caller, accepted: WireAnswer): Promise<void> {
  while (JSON.parse((await send(reading(accepted))).body).data.generation.status !== 'FAILED') {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Without the places in a document that the page does not show. */
function recorded({ status, headers, body }: WireAnswer): RecordedAnswer {
  const shown = [...Object.values(names), 'WWW-Authenticate', 'Content-Type'].flatMap(
    (name): [string, string][] => {
      const value = headers.get(name);
      return value === null ? [] : [[name, value]];
    },
  );
  const said = JSON.parse(body.replaceAll(/gen_\w{26}/g, `gen_${sampleId}`));
  for (const error of said.errors ?? []) delete error.locations;
  return { status, headers: shown, body: said };
}
