import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { parseSettings, settingNames } from '#settings/index.ts';
import { type LocalGateway, startLocalGateway } from '../bench/local-gateway.ts';
import { inProject } from '../setup/project-paths.mjs';

const read = (file: string) => readFileSync(inProject(file), 'utf8');
const secret = 'c0ffee'.repeat(6);
/** What the operator has to give, as `.env` or a secret would. */
const given: Readonly<Record<string, string>> = {
  PUBLIC_URL: 'https://dev.doitong.test',
  POSTGRES_PASSWORD: secret,
  MINIO_PASSWORD: secret,
  SESSION_SECRET: secret,
  SIGNING_SECRET: secret,
};
/** What Compose makes of `${NAME}`, `${NAME:?…}` and `${NAME:-…}`. */
const filled = (text: string) =>
  text.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name: string, kind: string, rest: string) => {
    const value = given[name] ?? (kind === '-' ? rest : undefined);
    if (value === undefined) throw new Error(`Nobody gives ${name}.`);
    return value;
  });

// biome-ignore lint/suspicious/noExplicitAny: foreign formats, whose shape each test says.
type Document = any;

let gateway: LocalGateway;
beforeAll(async () => {
  gateway = await startLocalGateway('web');
});
afterAll(() => gateway.stop());
const statusAt = async (path: string) => (await fetch(gateway.url + path)).status;

describe('compose.yaml', () => {
  const { services, volumes }: Document = parse(filled(read('compose.yaml')), { merge: true });
  const own = Object.entries<Document>(services).filter(([, { image }]) => image === 'doitong');

  it('runs two web and two worker processes, each with settings that the server takes', () => {
    const roles = own.map(([name, { environment }]) => [name, parseSettings(environment).role]);
    expect(roles).toEqual([
      ['web-1', 'web'],
      ['web-2', 'web'],
      ['worker-1', 'worker'],
      ['worker-2', 'worker'],
    ]);
    for (const [, { environment }] of own) {
      for (const name of Object.keys(environment)) expect(settingNames).toContain(name);
    }
  });

  it('writes nowhere but in volumes that exist, and none is shared', () => {
    const mounted = own.flatMap(([, service]) => {
      expect(service).toMatchObject({ read_only: true, tmpfs: ['/tmp'], cap_drop: ['ALL'] });
      return service.volumes.map((volume: string) => volume.split(':'));
    });
    expect(mounted.map(([, path]) => path)).toEqual(Array(4).fill('/data'));
    for (const [name] of mounted) expect(volumes).toHaveProperty(name);
    expect(new Set(mounted.map(([name]) => name)).size).toBe(4);
  });

  it('names for nginx exactly the web processes, fills in its template, and is believed by them', () => {
    const { environment, ports, volumes: files } = services.nginx;
    const named = [...environment.WEB_SERVERS.matchAll(/server (\S+):3000/g)].map(([, name]) => name);
    expect(named).toEqual(['web-1', 'web-2']);
    expect(ports).toEqual([`8080:${environment.NGINX_PORT}`]);
    expect(files[0]).toMatch(/^\.\/deploy\/nginx\.conf:\/etc\/nginx\/templates\/.+\.template:ro$/);
    const { networks }: Document = parse(filled(read('compose.yaml')));
    const { subnet } = networks.default.ipam.config[0];
    expect(own[0]?.[1].environment.TRUSTED_PROXIES).toBe(subnet);
  });
});

describe('the image', () => {
  const text = read('Dockerfile');

  it('runs as nobody special, with settings that the server takes, on the Node of the project', () => {
    expect(text).toMatch(/^USER node$/m);
    const [, line = ''] = /^ENV (.*)$/m.exec(text) ?? [];
    const env = Object.fromEntries(
      line.split(' ').map((pair) => pair.replace(/\$\{.*\}/, 'http://x').split('=')),
    );
    expect(parseSettings(env)).toMatchObject({ port: 3000, host: '0.0.0.0', dataDir: '/data' });
    expect(text).toContain('EXPOSE 3000');
    expect(text).toContain(`node:${JSON.parse(read('package.json')).dependencies.node}-`);
  });

  it('asks with a program of its own whether the server is alive', async () => {
    const [, line = ''] = /^\s+CMD (\[.*\])\nCMD/m.exec(text) ?? [];
    const [, program = ''] = JSON.parse(line);
    const statusOf = (port: string) =>
      new Promise<number | null>((resolve) => {
        const child = spawn(process.execPath, [inProject(program)], {
          env: { NODE_ENV: 'test', PORT: port },
        });
        child.once('exit', resolve);
      });
    expect(await statusOf(new URL(gateway.url).port)).toBe(0);
    expect(await statusOf('1')).toBe(1);
  });

  it('copies nothing that tells a secret or belongs to one machine', () => {
    const left = read('.dockerignore').split('\n');
    for (const name of ['.env', '.git', 'node_modules', '.next']) expect(left).toContain(name);
  });
});

describe('the manifests of Kubernetes', () => {
  const files = ['settings', 'web', 'worker'].map((name) => `deploy/kubernetes/${name}.yaml`);
  const documents: Document[] = files.flatMap((file) =>
    parseAllDocuments(read(file)).map((document) => {
      expect(document.errors).toEqual([]);
      return document.toJS();
    }),
  );
  const ofKind = (kind: string) => documents.filter((each) => each.kind === kind);
  const deployments = ofKind('Deployment');

  it('give each process settings that the server takes', () => {
    const [{ data }] = ofKind('ConfigMap');
    const secrets = [...read('deploy/kubernetes/settings.yaml').matchAll(/--from-literal=(\w+)=/g)];
    for (const [, name = ''] of secrets) expect(settingNames).toContain(name);
    for (const { spec } of deployments) {
      const [{ env }] = spec.template.spec.containers;
      const own = Object.fromEntries(env.map((each: Document) => [each.name, each.value]));
      expect(parseSettings({ ...data, ...own }).role).toBe(spec.template.metadata.labels.role);
    }
  });

  it.each(['startupProbe', 'readinessProbe', 'livenessProbe'])(
    'ask with %s what a process answers',
    async (probe) => {
      for (const { spec } of deployments) {
        const [container] = spec.template.spec.containers;
        const { path, port } = container[probe].httpGet;
        expect(container.ports).toContainEqual({ name: port, containerPort: 3000 });
        expect(await statusAt(path)).toBe(200);
      }
    },
  );

  it('let a pod leave in its own time, and write to nothing but data and tmp', () => {
    const [{ data }] = ofKind('ConfigMap');
    for (const { spec } of deployments) {
      const pod = spec.template.spec;
      expect(pod.terminationGracePeriodSeconds).toBeGreaterThanOrEqual(Number(data.LEAVE_SECONDS) + 15);
      expect(pod.containers[0].securityContext.readOnlyRootFilesystem).toBe(true);
      const paths = pod.containers[0].volumeMounts.map(({ mountPath }: Document) => mountPath);
      expect(paths).toEqual(['/data', '/tmp']);
    }
  });

  it('point at each other', () => {
    const names = deployments.map(({ metadata }) => metadata.name);
    for (const { spec } of ofKind('HorizontalPodAutoscaler'))
      expect(names).toContain(spec.scaleTargetRef.name);
    for (const { spec } of ofKind('PodDisruptionBudget')) {
      const labels = deployments.map((each) => each.spec.template.metadata.labels);
      expect(labels).toContainEqual(spec.selector.matchLabels);
    }
  });
});

describe('what watches', () => {
  const asked = (text: string) =>
    new Set([...text.matchAll(/\b(?:doitong|process)_[a-z_]+/g)].map(([name]) => name));

  it.each([
    'deploy/grafana-dashboard.json',
    'deploy/prometheus-alerts.yaml',
    'deploy/kubernetes/worker.yaml',
  ])('%s asks only for metrics that are served', async (file) => {
    const text = read(file);
    const parsed: Document = file.endsWith('.json') ? JSON.parse(text) : parseAllDocuments(text);
    expect(parsed).toBeTruthy();
    const served = [...(await (await fetch(`${gateway.url}/metrics`)).text()).matchAll(/^# TYPE (\S+)/gm)];
    const names = served.map(([, name]) => name);
    const own = [...asked(text)]
      .map((name) => name.replace(/_(bucket|sum|count)$/, ''))
      // The name that the adapter gives to what it reads.
      .filter((name) => name !== 'doitong_jobs_due_all');
    expect(own.length).toBeGreaterThan(0);
    for (const name of own) expect(names).toContain(name);
  });
});
