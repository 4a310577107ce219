import { z } from 'zod';
import { finishedVideo } from '../finished-video.ts';
import { requestJson } from '../json-request.ts';
import type { VendorAccess, VendorClient, VendorFile, VendorState } from '../vendor-client.ts';
import { vendorError } from '../vendor-failure.ts';
import { type HedraCall, hedraCall } from './hedra-avatar.ts';

const root = 'https://api.hedra.com/web-app/public';
/** Character-3, as Hedra lists it. */
const modelId = 'd1dd37a3-e39a-4854-a298-6510289f9cf2';

const made = z.object({ id: z.string().min(1) });
const label = z.object({ name: z.string(), value: z.string() });
const voices = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    asset: z.object({ labels: z.array(label).default([]) }).nullish(),
  }),
);
const progress = z.object({
  status: z.string(),
  progress: z.number().min(0).max(1).nullish(),
  url: z.url().nullish(),
  download_url: z.url().nullish(),
  error_message: z.string().nullish(),
});

/** Hedra's public REST interface: assets for the files, a generation, its status. */
export function createHedra({ key, fetch }: VendorAccess): VendorClient<HedraCall> {
  const headers = { 'X-API-Key': key };
  const json = <Value>(path: string, answer: z.ZodType<Value>, signal: AbortSignal, body?: object) =>
    requestJson({ fetch, url: root + path, headers, signal, answer, body });

  const asset = async (type: 'image' | 'audio', { bytes, mimeType }: VendorFile, signal: AbortSignal) => {
    const name = `${type}.${mimeType.split('/')[1] ?? 'bin'}`;
    const { id } = await json('/assets', made, signal, { name, type });
    const form = new FormData();
    form.append('file', new Blob([bytes], { type: mimeType }), name);
    await fetch(`${root}/assets/${id}/upload`, { method: 'POST', headers, body: form, signal });
    return id;
  };

  const sound = async ({ text, voice }: HedraCall, audio: VendorFile | undefined, signal: AbortSignal) => {
    if (audio) return { audio_id: await asset('audio', audio, signal) };
    const voice_id = voiceFor(await json('/voices', voices, signal), voice);
    return { audio_generation: { type: 'text_to_speech', voice_id, text } };
  };

  return {
    id: 'hedra',
    plans: { hedra: hedraCall },
    async submit(call, { image, audio }, signal) {
      if (!image) throw vendorError('invalid');
      const { id } = await json('/generations', made, signal, {
        type: 'video',
        ai_model_id: modelId,
        start_keyframe_id: await asset('image', image, signal),
        ...(await sound(call, audio, signal)),
        generated_video_inputs: {
          text_prompt: call.prompt,
          resolution: call.resolution,
          aspect_ratio: call.aspectRatio,
          seed: call.seed,
        },
      });
      return { operation: { id } };
    },
    async check(signal) {
      await json('/voices', voices, signal);
    },
    async poll(operation, signal) {
      const { id } = made.parse(operation);
      return stateOf(await json(`/generations/${encodeURIComponent(id)}/status`, progress, signal));
    },
  };
}

function stateOf(found: z.infer<typeof progress>): VendorState {
  if (found.status === 'error') {
    const isRefused = /moderat|policy|safety|nsfw/i.test(found.error_message ?? '');
    return { state: 'failed', failure: isRefused ? 'moderation' : 'failed' };
  }
  if (found.status !== 'complete') return { state: 'waiting', progress: found.progress ?? undefined };
  return finishedVideo(found.download_url ?? found.url);
}

/** A voice of the wanted gender: the one whose labels name the manner, else the first by name. */
function voiceFor(listed: z.infer<typeof voices>, { gender, manner }: HedraCall['voice']): string {
  const of = ({ asset: given }: (typeof listed)[number]) =>
    given?.labels.map(({ value }) => value.toLowerCase()) ?? [];
  const sorted = listed.toSorted((one, other) => one.name.localeCompare(other.name));
  const same = sorted.filter((voice) => of(voice).includes(gender));
  const found = same.find((voice) => of(voice).includes(manner)) ?? same[0] ?? sorted[0];
  if (!found) throw vendorError('closed');
  return found.id;
}
