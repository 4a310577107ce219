import type { GenerationType } from '#contract/request.ts';
import type { Model, ModelFacts } from './model.ts';
import { elevenlabs } from './models/elevenlabs.ts';
import { fluxDev, fluxPro, fluxPro11, fluxUltra } from './models/flux.ts';
import { fluxKontext } from './models/flux-kontext.ts';
import { fluxKrea } from './models/flux-krea.ts';
import { googleTts } from './models/google-tts.ts';
import { hedra } from './models/hedra.ts';
import { heygen } from './models/heygen.ts';
import { imagen3 } from './models/imagen-3.ts';
import { kling, klingAnimation } from './models/kling.ts';
import { luma } from './models/luma.ts';
import { minimax } from './models/minimax.ts';
import { minimaxImage } from './models/minimax-image.ts';
import { runway, runwayAnimation } from './models/runway.ts';
import { seedance } from './models/seedance.ts';
import { stableDiffusion } from './models/stable-diffusion.ts';
import { veo3 } from './models/veo-3.ts';
import { vidu } from './models/vidu.ts';
import { wan } from './models/wan.ts';
import { prices } from './prices.ts';

const facts: readonly ModelFacts[] = [
  kling,
  minimax,
  veo3,
  runway,
  luma,
  seedance,
  wan,
  vidu,
  klingAnimation,
  runwayAnimation,
  imagen3,
  fluxDev,
  fluxPro,
  fluxPro11,
  fluxUltra,
  fluxKontext,
  fluxKrea,
  minimaxImage,
  stableDiffusion,
  hedra,
  heygen,
  elevenlabs,
  googleTts,
];

/** Every entry that has a page, in the order the site lists them. */
export const models: readonly Model[] = facts.map(withPrice);

/** What the API takes as `provider`: the entries without the pages that show one use of another model. */
export const providerModels: readonly Model[] = models.filter((model) => model.id === model.provider);

/** The entry of a page. */
export function modelById(id: string): Model | undefined {
  return models.find((model) => model.id === id);
}

/** The model behind a `provider` of a request. */
export function modelForProvider(provider: string): Model | undefined {
  return providerModels.find((model) => model.provider === provider);
}

/** The models that can be asked for this type. */
export function modelsOfType(type: GenerationType): readonly Model[] {
  return providerModels.filter((model) => model.type === type);
}

/** What can be asked for: models by `provider`, and versions of them. */
export function counts(): { readonly models: number; readonly versions: number } {
  const versions = providerModels.reduce((sum, model) => sum + model.versions.length, 0);
  return { models: providerModels.length, versions };
}

function withPrice(entry: ModelFacts): Model {
  const price = prices[entry.provider];
  if (!price)
    throw new Error(`catalog/prices.ts has no price for ${entry.provider}, which ${entry.id} needs.`);
  return { ...entry, price };
}
