import type { FalPlan } from './fal-call.ts';
import { heygen } from './heygen.ts';
import {
  fluxDev,
  fluxKontext,
  fluxKrea,
  fluxPro,
  fluxPro11,
  fluxUltra,
  imagen3,
  minimaxImage,
  stableDiffusion,
} from './images.ts';
import { kling } from './kling.ts';
import { luma, minimax, seedance, veo3, vidu, wan } from './videos.ts';
import { elevenlabs, hedra } from './voices.ts';

/** What fal can make, by the provider's id in the API. Source: the types of fal's own client. */
export const falPlans: Readonly<Record<string, FalPlan>> = {
  kling,
  minimax,
  'veo-3': veo3,
  luma,
  seedance,
  wan,
  vidu,
  'imagen-3': imagen3,
  'flux-dev': fluxDev,
  'flux-pro': fluxPro,
  'flux-pro-1.1': fluxPro11,
  'flux-ultra': fluxUltra,
  'flux-kontext': fluxKontext,
  'flux-krea': fluxKrea,
  'minimax-image': minimaxImage,
  'stable-diffusion': stableDiffusion,
  hedra,
  heygen,
  elevenlabs,
};
