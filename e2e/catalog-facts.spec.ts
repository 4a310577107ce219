import { type APIRequestContext, expect, type Page, test } from 'playwright/test';
import { checkRequest } from '#catalog/check-request.ts';
import type { Model, OptionSpec } from '#catalog/model.ts';
import { models } from '#catalog/models.ts';
import { plans } from '#catalog/plans.ts';
import { findRequest } from '#catalog/search/find-request.ts';
import { requestFor } from '#catalog/search/legal-choices.ts';
import { type OperationName, operationTexts } from '#contract/operations.ts';
import type { GenerateInput, OptionValue } from '#contract/request.ts';
import { simulateHeader } from '#contract/simulate.ts';
import { createKey } from './api-client.ts';

/*
 * What the pages of the models say, read from their HTML as a reader without scripts gets it, against what the gateway
 * does when it is asked through its API.
 */

interface Facts {
  readonly examples: readonly {
    readonly kind: string;
    readonly href: string;
    readonly lines: readonly number[];
    readonly total: number;
  }[];
  readonly options: readonly {
    readonly name: string;
    readonly values: readonly string[];
    readonly range: string;
  }[];
  readonly limits: readonly (readonly [what: string, most: string])[];
  readonly plans: readonly (readonly string[])[];
}

/** A picture of one pixel, for models that start from one. */
const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

let key: string;
test.beforeAll(async () => {
  key = await createKey();
});

async function readFacts(page: Page, request: APIRequestContext, path: string): Promise<Facts> {
  const response = await request.get(path);
  expect(response.status()).toBe(200);
  return page.evaluate(
    (html) => {
      const document = new DOMParser().parseFromString(html, 'text/html');
      for (const hidden of document.querySelectorAll('.sr-only')) hidden.remove();
      const all = (root: ParentNode, selector: string) => [...root.querySelectorAll(selector)];
      const text = (element: Element | null | undefined) => element?.textContent?.trim() ?? '';
      const number = (element: Element | null | undefined) => Number(text(element).replace(/[.,\s]/g, ''));
      const cells = (row: Element) => all(row, 'th, td').map(text);
      const [limits, planTable] = all(document, '#limits table');
      return {
        examples: all(document, '[data-price-example]').map((example) => ({
          kind: example.getAttribute('data-price-example') ?? '',
          href: example.querySelector('a')?.getAttribute('href') ?? '',
          lines: all(example, 'dl dd').slice(0, -1).map(number),
          total: number(all(example, 'dl dd').at(-1)),
        })),
        options: all(document, '#options tbody tr').map((row) => ({
          name: row.querySelector('th')?.firstChild?.textContent ?? '',
          values: all(row, 'td:nth-of-type(1) li[data-value]').map(text),
          range: text(row.querySelector('td:nth-of-type(1) > span > code')),
        })),
        limits: all(limits ?? document, 'tbody tr').map(
          (row) => [cells(row)[0] ?? '', cells(row)[1] ?? ''] as const,
        ),
        plans: all(planTable ?? document, 'tbody tr').map((row) =>
          all(row, 'td').map((cell) => cell.lastChild?.textContent?.trim() ?? ''),
        ),
      };
    },
    await response.text(),
  );
}

async function ask(baseURL: string, operationName: OperationName, variables: object, headers = {}, as = key) {
  const response = await fetch(`${baseURL}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${as}`, ...headers },
    body: JSON.stringify({ query: operationTexts[operationName], operationName, variables }),
  });
  return { headers: response.headers, body: await response.json() };
}

/** The price of a request and its lines, as the gateway says; the codes and paths of its refusal otherwise. */
async function quote(baseURL: string, input: GenerateInput) {
  const { body } = await ask(baseURL, 'Quote', { input });
  const [error] = body.errors ?? [];
  return {
    creditCost: body.data?.quote?.creditCost,
    lines: body.data?.quote?.lines?.map(({ credits }: { credits: number }) => credits),
    code: error?.extensions?.code,
    paths: error?.extensions?.problems?.map(({ path }: { path: string }) => path),
  };
}

/** The request that a link to the playground carries, with the files that it still needs: a link holds none. */
function linkedRequest(model: Model, href: string): GenerateInput {
  const { i: input, o: options } = JSON.parse(
    Buffer.from(href.split('#r1=')[1] ?? '', 'base64url').toString(),
  );
  const files = model.inputs.map(({ name }) => name).filter((name) => name === 'image' || name === 'audio');
  const sets = files.reduce<readonly (readonly string[])[]>(
    (all, name) => all.flatMap((set) => [set, [...set, name]]),
    [[]],
  );
  const requests = sets.map(
    (set): GenerateInput => ({
      type: model.type,
      provider: model.provider,
      input: { ...input, ...Object.fromEntries(set.map((name) => [name, `https://example.com/${name}`])) },
      options,
    }),
  );
  const legal = requests.find((request) => checkRequest(model, request).problems.length === 0);
  if (!legal)
    throw new Error(`${model.id}: no file makes the request of the link legal: ${JSON.stringify(input)}`);
  return legal;
}

/** A legal request with a value of an option, with what that value needs beside it. */
function requestWith(model: Model, option: OptionSpec, value: OptionValue): GenerateInput {
  const isListed =
    option.type === 'ENUM' || option.type === 'BOOLEAN' || ('values' in option && option.values);
  const found = findRequest(model, [
    { kind: 'option', name: option.name, values: isListed ? [`${value}`] : [] },
  ]);
  if (!found) throw new Error(`${model.id} can never have ${option.name} ${value}`);
  const request = requestFor(model, found);
  return { ...request, options: { ...request.options, [option.name]: value } };
}

function typed(option: OptionSpec, value: string): OptionValue {
  if (option.type === 'BOOLEAN') return value === 'true';
  return option.type === 'ENUM' || option.type === 'STRING' ? value : Number(value);
}

function optionOf(model: Model, name: string): OptionSpec {
  const option = model.options.find((each) => each.name === name);
  if (!option) throw new Error(`The page of ${model.id} has an option ${name} that is not in the catalog`);
  return option;
}

for (const model of models) {
  test.describe(model.id, () => {
    test('each invoice on the page is what the gateway asks for that request', async ({
      page,
      request,
      baseURL,
    }) => {
      for (const locale of ['en', 'pt']) {
        const { examples } = await readFacts(page, request, `/${locale}/models/${model.id}`);
        expect(examples.map(({ kind }) => kind)).toContain('default');
        for (const { kind, href, lines, total } of examples) {
          const asked = linkedRequest(model, href);
          const answer = await quote(baseURL ?? '', asked);
          expect(answer, `${kind}: ${JSON.stringify(asked)}`).toMatchObject({ creditCost: total, lines });
        }
      }
    });

    test('each option value on the page is taken, and one that is not there is refused', async ({
      page,
      request,
      baseURL,
    }) => {
      const { options } = await readFacts(page, request, `/en/models/${model.id}`);
      const { body } = await ask(baseURL ?? '', 'Providers', { type: model.type });
      const served = body.data.providers.find(({ id }: { id: string }) => id === model.provider);
      expect(options.map(({ name }) => name)).toEqual(
        served.options.map(({ name }: { name: string }) => name),
      );
      for (const { name, values, range } of options) {
        const option = optionOf(model, name);
        const [from, to] = range.split(' … ').map(Number.parseFloat);
        const legal = range === '' ? values.map((value) => typed(option, value)) : [from ?? 0, to ?? 0];
        const answers = await Promise.all(
          legal.map((value) => quote(baseURL ?? '', requestWith(model, option, value))),
        );
        expect(
          answers.map(({ code }) => code),
          `${name}: ${legal.join(', ')}`,
        ).toEqual(legal.map(() => undefined));
        const step = 'step' in option ? (option.step ?? 1) : 1;
        const illegal = range === '' ? outside(option, values) : [(from ?? 0) - step, (to ?? 0) + step];
        for (const value of illegal) {
          const base = requestFor(model, findRequest(model, []) ?? { inputs: [], options: {} });
          const answer = await quote(baseURL ?? '', { ...base, options: { [name]: value } });
          expect([answer.code, answer.paths], `${name}: ${value}`).toEqual([
            'INVALID_INPUT',
            [`options.${name}`],
          ]);
        }
      }
    });

    test('the text on the page is the longest that is taken', async ({ page, request, baseURL }) => {
      const { limits } = await readFacts(page, request, `/en/models/${model.id}`);
      const [, most] = limits.find(([what]) => what.startsWith('input.text')) ?? [];
      const count = Number(most?.replace(/\D/g, ''));
      expect(count).toBeGreaterThan(0);
      const found = findRequest(model, [{ kind: 'input', name: 'text' }]);
      if (!found) throw new Error(`${model.id} takes no text`);
      const longest = await quote(baseURL ?? '', requestFor(model, found, count));
      const longer = await quote(baseURL ?? '', requestFor(model, found, count + 1));
      expect([longest.code, longer.code, longer.paths]).toEqual([undefined, 'INVALID_INPUT', ['input.text']]);
    });

    test('generate reserves the default price of the page', async ({ page, request, baseURL }) => {
      const { examples } = await readFacts(page, request, `/en/models/${model.id}`);
      const found = findRequest(model, []);
      const inputs = found ? requestFor(model, { ...found, options: {} }).input : {};
      const input = { ...inputs, ...(inputs.image !== undefined && { image: pixel }) };
      const wanted: GenerateInput = { type: model.type, provider: model.provider, input };
      const { body } = await ask(
        baseURL ?? '',
        'Generate',
        { input: wanted },
        { [simulateHeader]: 'delay=60' },
      );
      const { id, creditCost } = body.data.generate;
      expect(creditCost).toBe(examples.find(({ kind }) => kind === 'default')?.total);
      const canceled = await ask(baseURL ?? '', 'CancelGeneration', { id });
      expect(canceled.body.data.cancelGeneration).toBe(true);
    });
  });
}

/** What a list on the page does not have. */
function outside(option: OptionSpec, values: readonly string[]): readonly OptionValue[] {
  if (option.type === 'BOOLEAN') return ['maybe'];
  if (option.type === 'STRING') return ['x'.repeat(option.maxLength + 1)];
  return option.type === 'ENUM' ? ['none of these'] : [Math.max(...values.map(Number)) + 1];
}

test('a file in a request may have as many bytes as the page says, and not one more', async ({
  page,
  request,
  baseURL,
}) => {
  const { limits } = await readFacts(page, request, '/en/models/hedra');
  const [, most] = limits.find(([what]) => what.startsWith('input.image')) ?? [];
  const bytes = Number(most?.replace(/\D/g, '')) * 1_048_576;
  expect(bytes).toBeGreaterThan(0);
  const sent = async (length: number) => {
    const file = Buffer.concat([
      Buffer.from(pixel.split(',')[1] ?? '', 'base64'),
      Buffer.alloc(length),
    ]).subarray(0, length);
    const image = `data:image/png;base64,${file.toString('base64')}`;
    const input = { type: 'AVATAR', provider: 'hedra', input: { text: 'Hello', image } };
    const { body } = await ask(baseURL ?? '', 'Generate', { input }, { [simulateHeader]: 'delay=60' });
    if (body.data?.generate) await ask(baseURL ?? '', 'CancelGeneration', { id: body.data.generate.id });
    return body.errors?.[0]?.extensions?.code;
  };
  expect([await sent(bytes), await sent(bytes + 1)]).toEqual([undefined, 'INVALID_INPUT']);
});

test('the table of plans is what each account has', async ({ page, request, baseURL }) => {
  const { plans: rows } = await readFacts(page, request, '/en/models/kling');
  expect(rows).toHaveLength(plans.length);
  for (const [index, { id }] of plans.entries()) {
    const { body } = await ask(baseURL ?? '', 'Account', {}, {}, await createKey(id));
    const { requestsPerMinute, concurrent, requestsPerDay, readsPerMinute } = body.data.account.limits;
    const shown = rows[index]?.map((cell) => (/\d/.test(cell) ? Number(cell.replace(/\D/g, '')) : null));
    expect(shown, id).toEqual([requestsPerMinute, concurrent, requestsPerDay, readsPerMinute]);
  }
});

test('the Free plan ends where the table says', async ({ page, request, baseURL }) => {
  const { plans: rows } = await readFacts(page, request, '/en/models/kling');
  const [perMinute = 0, atOnce = 0, perDay = 0] = (rows[0] ?? []).map((cell) =>
    Number(cell.replace(/\D/g, '')),
  );
  const free = await createKey('free');
  const send = async () => {
    const input = { type: 'IMAGE', provider: 'minimax-image', input: { text: 'A lamp' } };
    const { body, headers } = await ask(
      baseURL ?? '',
      'Generate',
      { input },
      { [simulateHeader]: 'delay=100' },
      free,
    );
    return { id: body.data?.generate?.id, limit: body.errors?.[0]?.extensions?.limit, headers };
  };
  const first = await send();
  expect(first.headers.get('x-ratelimit-limit')).toBe(`${perMinute}`);
  expect(first.headers.get('ratelimit-policy')).toContain(`"day";q=${perDay}`);
  const atOnceIds = [first.id];
  let last = first;
  while (last.limit === undefined) {
    last = await send();
    if (last.id) atOnceIds.push(last.id);
  }
  expect([last.limit, atOnceIds.length]).toEqual(['concurrent', atOnce]);
  for (const id of atOnceIds) await ask(baseURL ?? '', 'CancelGeneration', { id }, {}, free);
  // A minute may turn over on the way: what counts is that the last request before the refusal used up the window.
  let remaining = last.headers.get('x-ratelimit-remaining');
  for (let next = await send(); next.limit !== 'minute'; next = await send()) {
    expect(next.limit).toBeUndefined();
    remaining = next.headers.get('x-ratelimit-remaining');
    await ask(baseURL ?? '', 'CancelGeneration', { id: next.id }, {}, free);
  }
  expect(remaining).toBe('0');
});
