import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Engine, EngineError, type EngineJob } from '#engine/index.ts';
import { fileAdapter, GENERATE, startTestGateway, type TestGateway } from './test-gateway.ts';

let gateway: TestGateway;
afterEach(() => gateway.stop());

/** Keeps what it was asked for, and writes a file of no use. */
function recordingEngine() {
  const jobs: EngineJob[] = [];
  const engine: Engine = {
    async run(job, { directory }) {
      if (job.kind === 'avatar' && !job.portrait) throw new EngineError('failed', 'There is no portrait.');
      jobs.push(job);
      const path = join(directory, `${jobs.length}.png`);
      writeFileSync(path, JSON.stringify(job));
      return { file: { path, mimeType: 'image/png', format: 'png', bytes: 1 }, notes: [] };
    },
    close: async () => {},
  };
  return { engine, jobs };
}

const avatar = (image: string, audio: string) => ({
  input: { type: 'AVATAR', provider: 'hedra', input: { image, audio } },
});

async function run(variables: object) {
  const { data, errors } = await gateway.send(GENERATE, { variables });
  if (errors.length > 0) throw new Error(errors[0]?.message);
  const ended = await gateway.ended(data.generate.id);
  const read = await gateway.send(`{ generation(id: "${ended.id}") { warnings { path message } } }`);
  return { ...ended, warnings: read.data.generation.warnings };
}

describe('an input at an address of documentation', () => {
  it('is made by the built-in engine, which says so', async () => {
    const { engine, jobs } = recordingEngine();
    gateway = await startTestGateway({ engine, adapters: undefined });
    const made = await run(avatar('https://example.com/old-sailor.jpg', 'https://cdn.example.org/hello.mp3'));
    expect(made.status).toBe('COMPLETED');
    expect(jobs.map(({ kind }) => kind)).toEqual(['image', 'speech', 'avatar']);
    expect(jobs[0]).toMatchObject({ prompt: expect.stringContaining('old sailor') });
    const paths = made.warnings.map(({ path }: { path: string }) => path);
    expect(paths).toEqual(expect.arrayContaining(['input.image', 'input.audio']));
    expect(made.warnings[0].message).toMatch(/^example\.com is reserved for documentation/);
  });

  it('is the same picture for the same address, and another one for another', async () => {
    const { engine, jobs } = recordingEngine();
    gateway = await startTestGateway({ engine, adapters: undefined });
    for (const name of ['a', 'a', 'b']) {
      await run(avatar(`https://example.com/${name}/face.jpg`, 'https://example.com/a.mp3'));
    }
    const seeds = jobs.filter(({ kind }) => kind === 'image').map(({ seed }) => seed);
    expect(seeds[0]).toBe(seeds[1]);
    expect(seeds[2]).not.toBe(seeds[0]);
  });

  it('is fetched like any other where a vendor does the work', async () => {
    gateway = await startTestGateway({ adapters: [{ ...fileAdapter(), engine: 'LIVE' }] });
    const made = await run(avatar('https://nothing.example/face.jpg', 'https://nothing.example/a.mp3'));
    expect(made).toMatchObject({ status: 'FAILED', errorCode: 'INVALID_INPUT', warnings: [] });
    expect((await gateway.send('{ account { balance } }')).data.account.balance).toBe(100_000);
  });

  it('shows a person where its name says so', async () => {
    const { engine, jobs } = recordingEngine();
    gateway = await startTestGateway({ engine, adapters: undefined });
    for (const name of ['character.jpg', 'mountain.jpg']) {
      const image = `https://example.com/${name}`;
      await run({ input: { type: 'VIDEO', provider: 'runway', input: { text: 'It moves', image } } });
    }
    const prompts = jobs.flatMap((job) => (job.kind === 'image' ? [job.prompt] : []));
    expect(prompts).toEqual(['Portrait of a person, character', 'mountain']);
  });

  it('must still be an https address', async () => {
    gateway = await startTestGateway({ engine: recordingEngine().engine, adapters: undefined });
    await expect(run(avatar('http://example.com/face.jpg', 'https://example.com/a.mp3'))).rejects.toThrow(
      'Use an https address.',
    );
  });

  it.each(['https://example.com.attacker.net/a.png', 'https://notexample.com/a.png'])(
    'is not %s',
    async (address) => {
      const { engine, jobs } = recordingEngine();
      gateway = await startTestGateway({ engine, adapters: undefined });
      const variables = {
        input: { type: 'IMAGE', provider: 'flux-kontext', input: { text: 'x', image: address } },
      };
      const query = `query($input: GenerateInput!) { quote(input: $input) { warnings { path } } }`;
      const { data } = await gateway.send(query, { variables });
      expect(data.quote.warnings).toEqual([]);
      expect(jobs).toEqual([]);
    },
  );
});

describe('a webhook that can not be delivered', () => {
  it('does not disturb the generation', async () => {
    gateway = await startTestGateway();
    for (const webhookUrl of ['https://your-app.com/webhook', 'https://nowhere.example/webhook']) {
      const input = { type: 'IMAGE', provider: 'flux-dev', input: { text: 'x' }, webhookUrl };
      expect(await run({ input })).toMatchObject({ status: 'COMPLETED', creditCost: 50 });
    }
  });
});
