import type { PriceRule } from './model.ts';

/**
 * The price list of this deployment, by provider, in credits. This is the one file to edit; a credit is meant to be a
 * tenth of a cent. `node scripts/check-catalog.ts` tells whether every rule still fits its model.
 */
export const prices: Readonly<Record<string, PriceRule>> = {
  kling: {
    base: 0,
    per: { field: 'duration', credits: 60 },
    times: { mode: { pro: 1.5 }, model: { '2.0': 2, '2.1-master': 2.5 } },
  },
  minimax: { base: 0, per: { field: 'duration', credits: 45 }, times: { resolution: { '1080p': 1.8 } } },
  'veo-3': {
    base: 0,
    per: { field: 'duration', credits: 300 },
    times: { model: { 'veo-3-fast': 0.5 }, generateAudio: { false: 0.6 }, resolution: { '4K': 1.5 } },
  },
  runway: { base: 0, per: { field: 'duration', credits: 50 } },
  luma: {
    base: 0,
    per: { field: 'duration', credits: 90 },
    times: { model: { 'ray-2-flash': 0.4 }, resolution: { '540p': 0.5, '1080p': 2 } },
  },
  seedance: {
    base: 0,
    per: { field: 'duration', credits: 60 },
    times: { model: { '1.0-lite': 0.5 }, resolution: { '480p': 0.5, '1080p': 2 } },
  },
  wan: { base: 100, add: { resolution: { '1080p': 300 } } },
  vidu: {
    base: 0,
    per: { field: 'duration', credits: 40 },
    times: { resolution: { '360p': 0.5, '540p': 0.75, '1080p': 1.5 } },
  },
  'imagen-3': { base: 30, add: { model: { medium: 10, large: 20 } } },
  'flux-dev': { base: 50 },
  'flux-pro': { base: 100 },
  'flux-pro-1.1': { base: 250 },
  'flux-ultra': { base: 120, add: { quality: { high: 40, ultra: 80 } } },
  'flux-kontext': { base: 40, times: { model: { max: 2 } } },
  'flux-krea': { base: 25, add: { quality: { standard: 10, high: 45 } } },
  'minimax-image': { base: 15 },
  'stable-diffusion': {
    base: 40,
    add: { model: { '3.5-large': 25 }, control: { canny: 15, depth: 15, pose: 15 } },
  },
  hedra: {
    base: 150,
    per: { field: 'text', credits: 400 },
    add: { 'input.audio': { true: 400 } },
    times: { resolution: { '540p': 0.8 } },
  },
  heygen: {
    base: 200,
    per: { field: 'text', credits: 600 },
    times: { resolution: { '1080p': 1.5 } },
  },
  elevenlabs: { base: 0, per: { field: 'text', credits: 200 } },
  'google-tts': {
    base: 0,
    per: { field: 'text', credits: 20 },
    times: { model: { standard: 0.5, neural2: 1.5 } },
  },
};
