import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSimulated } from './providers/simulated.ts';
import { fileAdapter, startTestGateway, type TestGateway } from './test-gateway.ts';

/** The gateway with the plans of the simulated engine, which are what accepting a request looks at. */
let gateway: TestGateway;
let finished: { id: string };
beforeAll(async () => {
  const { plan } = createSimulated({
    run: () => Promise.reject(new Error('not here')),
    close: async () => {},
  });
  const files = fileAdapter();
  const submit = (
    planned: Parameters<typeof files.submit>[0],
    context: Parameters<typeof files.submit>[1],
  ) =>
    planned.request.input.text === 'fail'
      ? Promise.reject(new Error('broken'))
      : files.submit(planned, context);
  gateway = await startTestGateway({ adapters: [{ ...files, plan, submit }] });
  const { data } = await generate('id', {
    type: 'IMAGE',
    input: { text: 'A portrait' },
    priority: 'QUALITY',
  });
  finished = await gateway.ended(data.generate.id);
});
afterAll(() => gateway.stop());

const generate = (selection: string, input: object) =>
  gateway.send(`mutation Generate($input: GenerateInput!) { generate(input: $input) { ${selection} } }`, {
    variables: { input },
  });

const video = { type: 'VIDEO', input: { text: 'A serene mountain landscape at sunset' } };

describe('the documents of the first version', () => {
  it.each([
    [
      'curl',
      'id status type provider url metadata { duration resolution } creditCost estimatedTime',
      { ...video, provider: 'minimax', options: { duration: 10, resolution: '1080p', style: 'cinematic' } },
    ],
    [
      'JavaScript',
      'id status type provider url metadata creditCost estimatedTime error { code message }',
      video,
    ],
    [
      'Python',
      'id status type provider url metadata creditCost estimatedTime error errorCode',
      { ...video, options: { duration: 10, resolution: '1080p' } },
    ],
    [
      'GraphQL',
      'id status type provider url metadata creditCost estimatedTime progress error errorCode',
      { ...video, options: { duration: 10, resolution: '1080p', style: 'cinematic' } },
    ],
    [
      'Kling',
      'id',
      {
        type: 'VIDEO',
        provider: 'kling',
        input: { text: 'Epic space battle scene' },
        options: { mode: 'pro', duration: 10, aspectRatio: '16:9' },
      },
    ],
    [
      'Runway with an image',
      'id',
      {
        type: 'VIDEO',
        provider: 'runway',
        input: { text: 'Make the character dance', image: 'https://example.com/character.jpg' },
        options: { motionIntensity: 'high', model: 'gen-3' },
      },
    ],
    [
      'Flux Ultra',
      'id',
      {
        type: 'IMAGE',
        provider: 'flux-ultra',
        input: { text: 'Photorealistic portrait in Rembrandt style' },
        options: { aspectRatio: '16:9', quality: 'ultra', seed: 42 },
      },
    ],
    [
      'ElevenLabs',
      'id',
      {
        type: 'AUDIO',
        provider: 'elevenlabs',
        input: { text: 'Welcome to the future of artificial intelligence' },
        options: { voice: 'rachel', emotion: 'excited', speed: 1.0 },
      },
    ],
    [
      'HeyGen',
      'id',
      {
        type: 'AVATAR',
        provider: 'heygen',
        input: { text: "Hello, I'm your AI assistant", voice: 'professional_female' },
        options: { avatarId: 'kate', background: 'modern_office', gesture: 'friendly' },
        webhookUrl: 'https://your-app.com/webhook',
      },
    ],
  ])('accept the request of the %s sample', async (_, selection, input) => {
    const answer = await generate(selection, input);
    expect(answer.errors).toEqual([]);
    expect(answer.data.generate.id).toMatch(/^gen_[0-9a-z]{26}$/);
    await gateway.ended(answer.data.generate.id);
  });

  it('accept the inline request that lets the gateway choose', async () => {
    const query =
      'mutation { generate(input: { type: VIDEO, input: { text: "Epic dragon battle" }, priority: QUALITY }) { id status provider creditCost } }';
    const { data } = await gateway.send(query);
    expect(data.generate).toMatchObject({ status: 'QUEUED', provider: expect.any(String) });
  });

  it('accept the Apollo sample', async () => {
    const query =
      'mutation CreateVideo($input: VideoCreateInput!) { videoCreate(input: $input) { id status videoUrl } }';
    const variables = { input: { prompt: 'Beautiful sunset over ocean', model: 'luma', duration: 9 } };
    expect((await gateway.send(query, { variables })).data.videoCreate).toMatchObject({ videoUrl: null });
  });

  it.each([
    ['curl', 'query { generation(id: "ID") { status progress url error { code message } } }'],
    [
      'JavaScript',
      'query GetGeneration($id: ID!) { generation(id: $id) { id status progress url error { code message } } }',
    ],
    [
      'Python',
      'query GetGeneration($id: ID!) { generation(id: $id) { id status type url progress error errorCode metadata } }',
    ],
    [
      'GraphQL',
      'query GetGeneration($id: ID!) { generation(id: $id) { id status type provider url progress metadata { width height duration format } creditCost error errorCode createdAt completedAt } }',
    ],
  ])('read a generation with the %s sample', async (_, query) => {
    const answer = await gateway.send(query.replace('ID"', `${finished.id}"`), {
      variables: { id: finished.id },
    });
    expect(answer.errors).toEqual([]);
    expect(answer.data.generation).toMatchObject({ status: 'COMPLETED', error: null });
  });

  it('give a bare `metadata` and a bare `error` whole', async () => {
    const query =
      'query($id: ID!) { generation(id: $id) { ...Bare } } fragment Bare on Generation { facts: metadata error }';
    const done = await gateway.send(query, { variables: { id: finished.id } });
    expect(done.data.generation).toMatchObject({
      facts: { width: 64, format: 'png', videoCodec: null },
      error: null,
    });
    const { data } = await generate('id', { type: 'IMAGE', provider: 'flux-dev', input: { text: 'fail' } });
    await gateway.send(`mutation { cancelGeneration(id: "${data.generate.id}") }`);
  });

  it('cancel and list providers', async () => {
    const cancel = await gateway.send('mutation CancelGeneration($id: ID!) { cancelGeneration(id: $id) }', {
      variables: { id: finished.id },
    });
    expect(cancel.data).toEqual({ cancelGeneration: false });
    const query =
      'query GetProviders($type: GenerationType!) { providers(type: $type) { id name description features limitations pricing { creditCost estimatedTime } options { name type required description allowedValues } } }';
    const { data, errors } = await gateway.send(query, { variables: { type: 'VIDEO' } });
    expect(errors).toEqual([]);
    expect(data.providers.length).toBeGreaterThan(5);
  });
});
