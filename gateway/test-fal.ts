import type { ServerResponse } from 'node:http';
import { answerJson, type Received, type VendorAnswers, vendorMedia } from './test-vendors.ts';

type Answer = (response: ServerResponse, received: Received) => void;

/** What fal does differently from the ordinary; each is asked in turn, and the last one stays. */
export interface FalScript {
  readonly submit?: readonly Answer[];
  readonly status?: readonly Answer[];
  readonly result?: readonly Answer[];
  readonly file?: readonly Answer[];
}

/** Speaks fal's queue protocol: one work waits, runs and completes as it is asked about. */
export function falAnswers(script: FalScript = {}): VendorAnswers {
  const turns = new Map<string, number>();
  const work = new Map<string, { endpoint: string; asked: number }>();
  const scripted = (step: keyof FalScript): Answer | undefined => {
    const list = script[step] ?? [];
    const turn = turns.get(step) ?? 0;
    turns.set(step, turn + 1);
    return list[Math.min(turn, list.length - 1)];
  };
  const or = (step: keyof FalScript, ordinary: Answer): Answer => scripted(step) ?? ordinary;
  return (received, response) => {
    const { url, method } = received;
    const run = (step: keyof FalScript, ordinary: Answer) => or(step, ordinary)(response, received);
    if (url.startsWith('https://rest.fal.ai/storage/upload/initiate')) {
      return answerJson(response, {
        upload_url: 'https://v3.fal.media/put/given',
        file_url: 'https://v3.fal.media/files/given',
      });
    }
    if (url === 'https://v3.fal.media/put/given') return void response.writeHead(200).end();
    if (url.startsWith('https://v3.fal.media/files/')) {
      return run('file', () => response.writeHead(200).end(vendorMedia[mediaIn(url)]));
    }
    const [, id, tail] = /\/requests\/([^/?]+)(\/status|\/cancel)?/.exec(url) ?? [];
    if (id === undefined) {
      return run('submit', () => {
        const name = `work-${work.size + 1}`;
        work.set(name, { endpoint: url.replace('https://queue.fal.run/', ''), asked: 0 });
        answerJson(response, { request_id: name, status: 'IN_QUEUE', queue_position: 1 });
      });
    }
    const found = work.get(id);
    if (found === undefined) return answerJson(response, { detail: 'not found' }, 404);
    if (tail === '/cancel' && method === 'PUT')
      return answerJson(response, { status: 'CANCELLATION_REQUESTED' });
    if (tail === '/status') {
      found.asked += 1;
      const at = ['IN_QUEUE', 'IN_PROGRESS'][found.asked - 1] ?? 'COMPLETED';
      return run('status', () => answerJson(response, { status: at, request_id: id }));
    }
    return run('result', () => answerJson(response, resultOf(found.endpoint)));
  };
}

function mediaIn(url: string): keyof typeof vendorMedia {
  return url.endsWith('video') ? 'video' : url.endsWith('audio') ? 'audio' : 'image';
}

function resultOf(endpoint: string): object {
  const file = (name: string) => ({ url: `https://v3.fal.media/files/${name}`, content_type: 'x/y' });
  if (endpoint.includes('elevenlabs')) return { audio: file('audio') };
  if (/video|veo3|luma|seedance|hailuo|vidu|wan|heygen|fabric/.test(endpoint))
    return { video: file('video') };
  return { images: [file('image')], seed: 1 };
}
