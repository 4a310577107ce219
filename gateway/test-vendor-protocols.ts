import type { ServerResponse } from 'node:http';
import { answerJson, type Received, type VendorAnswers, vendorMedia } from './test-vendors.ts';

export type VendorStep = 'submit' | 'status' | 'result' | 'file';
export type Answer = (response: ServerResponse, received: Received) => void;

/** What the vendors do differently from the ordinary; each answer is given in turn, and the last one stays. */
export type VendorScript = { readonly [Step in VendorStep]?: readonly (Answer | 'ordinary')[] };

type Run = (step: VendorStep, ordinary: Answer) => void;
type Protocol = (received: Received, response: ServerResponse, run: Run) => void;

/** Speaks the protocol of every vendor under the vendor's own host name: work waits, runs and ends as it is asked about. */
export function vendorAnswers(script: VendorScript = {}): VendorAnswers {
  const turns = new Map<VendorStep, number>();
  const protocols: Readonly<Record<string, Protocol>> = {
    'api.elevenlabs.io': elevenlabs,
    'texttospeech.googleapis.com': google,
    'api.dev.runwayml.com': runway(),
    'uploads.vendor.test': (_, response) => void response.writeHead(204).end(),
    'api.hedra.com': hedra(),
    'dashscope-intl.aliyuncs.com': alibaba(),
    'queue.fal.run': fal(),
    'rest.fal.ai': (_, response) =>
      answerJson(response, {
        upload_url: 'https://uploads.vendor.test/given',
        file_url: 'https://v3.fal.media/files/given',
      }),
    'v3.fal.media': deliver,
    'files.vendor.test': deliver,
  };
  return (received, response) => {
    const run: Run = (step, ordinary) => {
      const list = script[step] ?? [];
      const turn = turns.get(step) ?? 0;
      turns.set(step, turn + 1);
      const scripted = list[Math.min(turn, list.length - 1)] ?? 'ordinary';
      (scripted === 'ordinary' ? ordinary : scripted)(response, received);
    };
    const protocol = protocols[new URL(received.url).host];
    if (protocol) protocol(received, response, run);
    else response.writeHead(404).end();
  };
}

const deliver: Protocol = ({ url }, _, run) =>
  run('file', (response) => response.writeHead(200).end(vendorMedia[mediaIn(url)]));

function mediaIn(url: string): keyof typeof vendorMedia {
  return url.endsWith('video') ? 'video' : url.endsWith('audio') ? 'audio' : 'image';
}

/** Counts how often each work was asked about. */
function counter() {
  const asked = new Map<string, number>();
  return (id: string) => {
    const times = (asked.get(id) ?? 0) + 1;
    asked.set(id, times);
    return times;
  };
}

function fal(): Protocol {
  const works = new Map<string, string>();
  const asked = counter();
  return ({ url }, response, run) => {
    const [, id, tail] = /\/requests\/([^/?]+)(\/status|\/cancel)?/.exec(url) ?? [];
    if (id === undefined) {
      return run('submit', () => {
        const name = `work-${works.size + 1}`;
        works.set(name, url);
        answerJson(response, { request_id: name, status: 'IN_QUEUE', queue_position: 1 });
      });
    }
    if (tail === '/cancel') return answerJson(response, { status: 'CANCELLATION_REQUESTED' });
    if (tail === '/status') {
      const status = ['IN_QUEUE', 'IN_PROGRESS'][asked(id) - 1] ?? 'COMPLETED';
      return run('status', () => answerJson(response, { status, request_id: id }));
    }
    return run('result', () => answerJson(response, falResult(works.get(id) ?? '')));
  };
}

function falResult(endpoint: string): object {
  const file = (name: string) => ({ url: `https://v3.fal.media/files/${name}`, content_type: 'x/y' });
  if (endpoint.includes('elevenlabs')) return { audio: file('audio') };
  if (/video|veo3|luma|seedance|hailuo|vidu|wan|heygen|fabric/.test(endpoint))
    return { video: file('video') };
  return { images: [file('image')], seed: 1 };
}

const elevenlabs: Protocol = ({ url }, response, run) =>
  run('submit', () => {
    const isMp3 = new URL(url).searchParams.get('output_format')?.startsWith('mp3');
    response.writeHead(200).end(isMp3 ? vendorMedia.audio : Buffer.alloc(88_200, 1));
  });

const google: Protocol = ({ url }, response, run) => {
  if (url.includes('/voices')) {
    const voice = (name: string, ssmlGender: string) => ({ name, ssmlGender, languageCodes: ['pt-BR'] });
    return answerJson(response, {
      voices: [
        voice('pt-BR-Wavenet-A', 'FEMALE'),
        voice('pt-BR-Wavenet-B', 'MALE'),
        voice('pt-BR-Standard-A', 'FEMALE'),
      ],
    });
  }
  run('submit', () => answerJson(response, { audioContent: vendorMedia.audio.toString('base64') }));
};

function runway(): Protocol {
  const asked = counter();
  return ({ method, url }, response, run) => {
    if (url.endsWith('/v1/uploads')) {
      return answerJson(response, {
        uploadUrl: 'https://uploads.vendor.test/given',
        fields: { key: 'given' },
        runwayUri: 'runway://given',
      });
    }
    const [, id] = /\/v1\/tasks\/([^/?]+)/.exec(url) ?? [];
    if (id === undefined) return run('submit', () => answerJson(response, { id: 'task-1' }));
    if (method === 'DELETE') return void response.writeHead(204).end();
    const states = [{ status: 'PENDING' }, { status: 'RUNNING', progress: 0.5 }];
    const done = { status: 'SUCCEEDED', output: ['https://files.vendor.test/video'] };
    run('status', () => answerJson(response, { id, ...(states[asked(id) - 1] ?? done) }));
  };
}

function hedra(): Protocol {
  const asked = counter();
  return ({ url }, response, run) => {
    if (url.endsWith('/assets')) return answerJson(response, { id: 'asset-1' });
    if (url.endsWith('/upload')) return answerJson(response, { id: 'asset-1' });
    if (url.endsWith('/voices')) {
      const labels = [{ name: 'gender', value: 'female' }];
      return answerJson(response, [{ id: 'voice-1', name: 'Ada', asset: { labels } }]);
    }
    if (url.endsWith('/generations')) return run('submit', () => answerJson(response, { id: 'gen-1' }));
    const states = [{ status: 'queued' }, { status: 'processing', progress: 0.4 }];
    const done = { status: 'complete', download_url: 'https://files.vendor.test/video' };
    run('status', () => answerJson(response, states[asked(url) - 1] ?? done));
  };
}

function alibaba(): Protocol {
  const asked = counter();
  return ({ url }, response, run) => {
    const id = /\/tasks\/([^/?]+)/.exec(url)?.[1];
    if (id === undefined) {
      return run('submit', () =>
        answerJson(response, { output: { task_id: 'task-1', task_status: 'PENDING' } }),
      );
    }
    const states = [{ task_status: 'PENDING' }, { task_status: 'RUNNING' }];
    const done = { task_status: 'SUCCEEDED', video_url: 'https://files.vendor.test/video' };
    run('status', () =>
      answerJson(response, { output: { task_id: id, ...(states[asked(id) - 1] ?? done) } }),
    );
  };
}
