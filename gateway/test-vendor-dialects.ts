import type { VendorFaultId } from '#catalog/vendor-faults.ts';
import type { VendorId } from '#catalog/vendors.ts';
import type { Answer, VendorScript } from './test-vendor-protocols.ts';
import { answerJson, vendorMedia } from './test-vendors.ts';

type Refusal = readonly [status: number, body: object];

/** How a vendor says what every vendor can say. */
interface Dialect {
  /** One of its models. */
  readonly provider: string;
  /** Hands these bytes over as the finished file. */
  readonly delivers: (bytes: Uint8Array) => VendorScript;
  /** Not a file of this model. */
  readonly wrongMedium: Uint8Array;
  readonly noFile: VendorScript;
  readonly refusal?: Refusal;
  readonly refusalLater?: VendorScript;
  readonly badKey: Refusal;
  readonly noMoney: Refusal;
}

const say =
  (value: unknown, status = 200): Answer =>
  (response) =>
    answerJson(response, value, status);
const words = 'words of the vendor';
const asFile = (bytes: Uint8Array): VendorScript => ({ file: [(r) => r.writeHead(200).end(bytes)] });

const falRefusal = { detail: [{ loc: ['body', 'prompt'], msg: words, type: 'content_policy_violation' }] };
const alibabaTask = (output: object) => say({ output: { task_id: 'task-1', ...output } });

const dialects: Readonly<Record<VendorId, Dialect>> = {
  elevenlabs: {
    provider: 'elevenlabs',
    delivers: (bytes) => ({ submit: [(r) => r.writeHead(200).end(bytes)] }),
    wrongMedium: vendorMedia.image,
    noFile: { submit: [(r) => r.writeHead(200).end()] },
    refusal: [400, { detail: { status: 'bad_prompt', message: `${words}: violated our terms` } }],
    badKey: [401, { detail: { status: 'invalid_api_key', message: words } }],
    noMoney: [401, { detail: { status: 'quota_exceeded', message: words } }],
  },
  google: {
    provider: 'google-tts',
    delivers: (bytes) => ({ submit: [say({ audioContent: Buffer.from(bytes).toString('base64') })] }),
    wrongMedium: vendorMedia.image,
    noFile: { submit: [say({})] },
    badKey: [
      400,
      { error: { code: 400, message: `API key not valid. ${words}`, status: 'INVALID_ARGUMENT' } },
    ],
    noMoney: [403, { error: { code: 403, message: `requires billing to be enabled. ${words}` } }],
  },
  runway: {
    provider: 'runway',
    delivers: asFile,
    wrongMedium: vendorMedia.image,
    noFile: { status: [say({ id: 'task-1', status: 'SUCCEEDED' })] },
    refusalLater: {
      status: [say({ id: 'task-1', status: 'FAILED', failure: words, failureCode: 'SAFETY.INPUT.TEXT' })],
    },
    badKey: [401, { error: words }],
    noMoney: [400, { error: `You do not have enough credits. ${words}` }],
  },
  hedra: {
    provider: 'hedra',
    delivers: asFile,
    wrongMedium: vendorMedia.audio,
    noFile: { status: [say({ status: 'complete' })] },
    refusalLater: { status: [say({ status: 'error', error_message: `moderation: ${words}` })] },
    badKey: [401, { detail: words }],
    noMoney: [402, { detail: words }],
  },
  alibaba: {
    provider: 'wan',
    delivers: asFile,
    wrongMedium: vendorMedia.image,
    noFile: { status: [alibabaTask({ task_status: 'SUCCEEDED' })] },
    refusal: [
      400,
      { code: 'DataInspectionFailed', message: `Input may contain inappropriate content. ${words}` },
    ],
    refusalLater: {
      status: [alibabaTask({ task_status: 'FAILED', code: 'DataInspectionFailed', message: words })],
    },
    badKey: [401, { code: 'InvalidApiKey', message: words }],
    noMoney: [400, { code: 'Arrearage', message: words }],
  },
  fal: {
    provider: 'flux-dev',
    delivers: asFile,
    wrongMedium: vendorMedia.audio,
    noFile: { result: [say({ seed: 1 })] },
    refusal: [422, falRefusal],
    refusalLater: { result: [say(falRefusal, 422)] },
    badKey: [401, { detail: words }],
    noMoney: [403, { detail: `User is locked. Reason: Exhausted balance. ${words}` }],
  },
};

export const providerOf = (vendor: VendorId): string => dialects[vendor].provider;

/** Seconds that a busy vendor asks to be left alone. */
export const BUSY_SECONDS = 12;

const busy: Answer = (response) =>
  answerJson(response, { detail: words }, 429, { 'retry-after': String(BUSY_SECONDS) });
const ill: Answer = (response) => response.writeHead(503).end(`<html>${words}`);
const broken: Answer = (response) => response.writeHead(200).end(`{"${words}`);
const stall: Answer = () => {};
const closed: Answer = (response) => response.destroy();
const gone: Answer = (response) => response.writeHead(403).end(`<Error>${words}</Error>`);

/** What a vendor does when this happens there. Throws for what it has no words for. */
export function scriptOf(vendor: VendorId, fault: VendorFaultId): VendorScript {
  const dialect = dialects[vendor];
  const refused = (refusal: Refusal | undefined): VendorScript => {
    if (refusal === undefined) throw new Error(`${vendor} does not say ${fault}.`);
    return { submit: [say(refusal[1], refusal[0])] };
  };
  const scripts: Readonly<Record<VendorFaultId, () => VendorScript>> = {
    progress: () => ({}),
    busy: () => ({ submit: [busy, 'ordinary'] }),
    busyLater: () => ({ status: [busy, 'ordinary'] }),
    ill: () => ({ submit: [ill, 'ordinary'] }),
    illLater: () => ({ status: [ill, 'ordinary'] }),
    down: () => ({ submit: [ill] }),
    brokenJson: () => ({ submit: [broken, 'ordinary'] }),
    brokenJsonLater: () => ({ status: [broken, 'ordinary'] }),
    stall: () => ({ submit: [stall, 'ordinary'] }),
    stallLater: () => ({ status: [stall, 'ordinary'] }),
    silence: () => ({ submit: [stall] }),
    closedConnection: () => ({ submit: [closed, 'ordinary'] }),
    closedConnectionLater: () => ({ status: [closed, 'ordinary'] }),
    expiredAddress: () => ({ file: [gone, 'ordinary'] }),
    noAddressWorks: () => ({ file: [gone] }),
    page: () => dialect.delivers(Buffer.from(`<!doctype html><title>${words}</title>`)),
    wrongMedium: () => dialect.delivers(dialect.wrongMedium),
    noFile: () => dialect.noFile,
    refusal: () => refused(dialect.refusal),
    refusalLater: () => dialect.refusalLater ?? refused(undefined),
    badKey: () => refused(dialect.badKey),
    noMoney: () => refused(dialect.noMoney),
  };
  return scripts[fault]();
}
