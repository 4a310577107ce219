import { describe, expect, it } from 'vitest';
import { checkRequest } from '#catalog/check-request.ts';
import type { Model, OptionSpec } from '#catalog/model.ts';
import { modelForProvider } from '#catalog/models.ts';
import { vendorEndpoints } from '#catalog/vendor-endpoints.ts';
import { type VendorId, vendorCosts, vendorIds } from '#catalog/vendors.ts';
import type { GenerateInput, OptionValue } from '#contract/request.ts';
import { alibabaCall } from './alibaba/alibaba-video.ts';
import { speechCall } from './elevenlabs/elevenlabs-speech.ts';
import { falPlans } from './fal/fal-plans.ts';
import { googleSpeechCall } from './google/google-speech.ts';
import { hedraCall } from './hedra/hedra-avatar.ts';
import { planCall } from './plan-call.ts';
import { runwayCall } from './runway/runway-video.ts';
import type { VendorClient } from './vendor-client.ts';

type Plans = VendorClient<object>['plans'];

const plansOf: Readonly<Record<VendorId, Plans>> = {
  elevenlabs: { elevenlabs: speechCall },
  google: { 'google-tts': googleSpeechCall },
  runway: { runway: runwayCall },
  hedra: { hedra: hedraCall },
  alibaba: { wan: alibabaCall },
  fal: falPlans,
};

const picture = 'https://example.com/portrait.jpg';
const recording = 'https://example.com/voice.mp3';

/** The values at the edges of an option, and those in a list one by one. */
function edges(option: OptionSpec): OptionValue[] {
  switch (option.type) {
    case 'ENUM':
      return [...option.values];
    case 'BOOLEAN':
      return [true, false];
    case 'STRING':
      return ['fog', 'x'.repeat(option.maxLength)];
    default:
      return [...(option.values ?? [option.min, option.max])];
  }
}

/** The inputs that a model can be given, from the least to the most. */
function inputsOf(model: Model): GenerateInput['input'][] {
  const takes = (name: string) => model.inputs.some((each) => each.name === name);
  const text = { text: 'A lighthouse at dusk' };
  return [
    text,
    ...(takes('image') ? [{ ...text, image: picture }] : []),
    ...(takes('audio') ? [{ image: picture, audio: recording }] : []),
  ].filter(
    (input) =>
      checkRequest(model, { type: model.type, provider: model.provider, input }).problems.length === 0,
  );
}

function plan(
  vendor: VendorId,
  model: Model,
  input: GenerateInput['input'],
  given: GenerateInput['options'],
) {
  const request = { type: model.type, provider: model.provider, input, options: given };
  const { options, problems } = checkRequest(model, request);
  if (problems.length > 0) return null;
  const files = { imageFile: input.image, audioFile: input.audio };
  return planCall(
    { id: vendor, plans: plansOf[vendor] },
    {
      generationId: 'gen',
      model,
      input: { ...input, ...files },
      options,
      seed: Number(options.seed ?? 7),
    },
  );
}

for (const vendor of vendorIds) {
  describe.each(Object.keys(plansOf[vendor]))(`${vendor}: %s`, (provider) => {
    const model = modelForProvider(provider);
    if (!model) throw new Error(`${provider} is not in the catalog.`);

    it.each(inputsOf(model))('no option is dropped in silence, with %o', (input) => {
      const usual = plan(vendor, model, input, undefined);
      expect(usual).not.toBeNull();
      for (const option of model.options) {
        for (const value of edges(option)) {
          const made = plan(vendor, model, input, { [option.name]: value });
          if (made === null || usual?.request.options[option.name] === value) continue;
          const isSaid = made.warnings.some(({ path }) => path === `options.${option.name}`);
          const body = JSON.stringify(made.body);
          const isSent = body !== JSON.stringify(usual?.body) || body.includes(`:"${value}"`);
          const isWhatIsMade = [made, usual].every((each) => each?.options[option.name] === value);
          const isAfter = option.name === 'outputFormat';
          expect(isSaid || isSent || isWhatIsMade || isAfter, `${option.name} ${value}`).toBe(true);
        }
      }
    });

    it.each(inputsOf(model))('plans every legal pair of options, with %o', (input) => {
      for (const one of model.options) {
        for (const other of model.options) {
          for (const value of edges(one)) {
            for (const second of edges(other)) {
              const made = plan(vendor, model, input, { [one.name]: value, [other.name]: second });
              if (made) expect(Object.keys(made.body).length).toBeGreaterThan(0);
            }
          }
        }
      }
    });

    it('says what it uses instead, in the effective options', () => {
      for (const input of inputsOf(model)) {
        const made = plan(vendor, model, input, undefined);
        for (const { path } of made?.warnings ?? []) {
          expect(path).toMatch(/^options\.\w+$/);
        }
      }
    });
  });
}

/** Every endpoint of fal that some legal request leads to. */
function falEndpoints(provider: string): string[] {
  const model = modelForProvider(provider);
  const found = new Set<string>();
  for (const input of model ? inputsOf(model) : []) {
    for (const one of model?.options ?? []) {
      for (const other of model?.options ?? []) {
        for (const value of edges(one)) {
          for (const second of edges(other)) {
            const given = { [one.name]: value, [other.name]: second };
            const made = model && plan('fal', model, input, given);
            if (made && 'endpoint' in made.body) found.add(String(made.body.endpoint));
          }
        }
      }
    }
  }
  return [...found].toSorted();
}

it.each(Object.keys(falPlans))('the catalog names every endpoint of fal that %s leads to', (provider) => {
  expect(falEndpoints(provider)).toEqual(vendorEndpoints.fal[provider]);
});

it.each(vendorIds)('the catalog names the models that %s makes, and what each costs', (vendor) => {
  expect(Object.keys(vendorCosts[vendor]).sort()).toEqual(Object.keys(plansOf[vendor]).sort());
  expect(Object.keys(vendorEndpoints[vendor]).sort()).toEqual(Object.keys(plansOf[vendor]).sort());
  for (const provider of Object.keys(plansOf[vendor])) {
    const model = modelForProvider(provider);
    const input = model && inputsOf(model)[0];
    expect(model && input && plan(vendor, model, input, undefined)?.costMicros, provider).toBeGreaterThan(0);
  }
});
