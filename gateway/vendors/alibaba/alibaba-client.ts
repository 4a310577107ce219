import { z } from 'zod';
import { acceptNotFound } from '../accept-not-found.ts';
import { finishedVideo } from '../finished-video.ts';
import { requestJson } from '../json-request.ts';
import type { VendorAccess, VendorClient, VendorState } from '../vendor-client.ts';
import { type AlibabaCall, alibabaCall } from './alibaba-video.ts';

const submitted = z.object({ output: z.object({ task_id: z.string().min(1) }) });
const work = z.object({ taskId: z.string() });
const asked = z.object({
  output: z.discriminatedUnion('task_status', [
    z.object({ task_status: z.enum(['PENDING', 'RUNNING']) }),
    z.object({ task_status: z.literal('SUCCEEDED'), video_url: z.url().optional() }),
    z.object({ task_status: z.enum(['FAILED', 'CANCELED', 'UNKNOWN']), code: z.string().optional() }),
  ]),
});

const root = 'https://dashscope-intl.aliyuncs.com/api/v1';

/** Alibaba Cloud Model Studio by REST: an asynchronous task, asked about until it has ended. */
export function createAlibaba({ key, fetch }: VendorAccess): VendorClient<AlibabaCall> {
  const headers = { Authorization: `Bearer ${key}` };
  return {
    id: 'alibaba',
    plans: { wan: alibabaCall },
    async submit(body, _, signal) {
      const { output } = await requestJson({
        fetch,
        url: `${root}/services/aigc/video-generation/video-synthesis`,
        headers: { ...headers, 'X-DashScope-Async': 'enable' },
        body,
        signal,
        answer: submitted,
      });
      return { operation: { taskId: output.task_id } };
    },
    async poll(operation, signal): Promise<VendorState> {
      const { taskId } = work.parse(operation);
      const url = `${root}/tasks/${encodeURIComponent(taskId)}`;
      const { output } = await requestJson({ fetch, url, headers, signal, answer: asked });
      switch (output.task_status) {
        case 'PENDING':
        case 'RUNNING':
          return { state: 'waiting' };
        case 'SUCCEEDED':
          return finishedVideo(output.video_url);
        default:
          return {
            state: 'failed',
            failure: output.code === 'DataInspectionFailed' ? 'moderation' : 'failed',
          };
      }
    },
    async cancel(operation, signal) {
      const { taskId } = work.parse(operation);
      await fetch(`${root}/tasks/${encodeURIComponent(taskId)}/cancel`, { method: 'POST', headers, signal });
    },
    check: (signal) => acceptNotFound(fetch(`${root}/tasks/${crypto.randomUUID()}`, { headers, signal })),
  };
}
