import { afterEach, describe, expect, it } from 'vitest';
import { fileAdapter, GENERATE, image, startTestGateway, type TestGateway } from './test-gateway.ts';

const open: TestGateway[] = [];
afterEach(async () => {
  const [first, ...others] = open.splice(0);
  for (const gateway of others) await gateway.stop({ keepData: true });
  await first?.stop();
});

async function start(settings: Parameters<typeof startTestGateway>[0]) {
  const gateway = await startTestGateway(settings);
  open.push(gateway);
  return gateway;
}

const statusOf = async ({ url }: TestGateway, path: string) => (await fetch(url + path)).status;

describe('the roles of processes', () => {
  it('let a web process accept what a worker makes, and each do nothing else', async () => {
    const made: string[] = [];
    const by = (role: 'web' | 'worker') => ({
      role,
      adapters: [fileAdapter(async () => void made.push(role))],
    });
    const web = await start(by('web'));
    const worker = await start({ ...by('worker'), dataDir: web.dataDir });
    const { data } = await web.send(GENERATE, { variables: image() });
    expect((await web.ended(data.generate.id)).status).toBe('COMPLETED');
    expect(made).toEqual(['worker']);
    for (const path of ['/graphql', '/schema.graphql', '/media/gen_1.png', '/inbox/x']) {
      expect(await statusOf(worker, path)).toBe(404);
    }
    for (const path of ['/healthz', '/readyz', '/metrics']) {
      expect(await statusOf(worker, path)).toBe(200);
      expect(await statusOf(web, path)).toBe(200);
    }
  });

  it('let a cancel at a web process stop the work of a worker', async () => {
    const stopped = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const endless = fileAdapter(async ({ signal }) => {
      begun.resolve();
      await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    });
    const submit: typeof endless.submit = (...given) => endless.submit(...given).finally(stopped.resolve);
    const web = await start({ role: 'web' });
    await start({ role: 'worker', dataDir: web.dataDir, adapters: [{ ...endless, submit }] });
    const { data } = await web.send(GENERATE, { variables: image() });
    await begun.promise;
    await web.send(`mutation { cancelGeneration(id: "${data.generate.id}") }`);
    await stopped.promise;
    expect((await web.ended(data.generate.id)).status).toBe('CANCELED');
  });

  it('say that they are not ready before they stop to answer', async () => {
    const web = await start({ role: 'web' });
    web.gateway.leave();
    expect(await statusOf(web, '/readyz')).toBe(503);
    expect((await web.send('{ account { balance } }')).status).toBe(200);
  });
});
