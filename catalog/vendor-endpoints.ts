import type { VendorId } from './vendors.ts';

/**
 * Where each vendor is asked for each model: at fal the endpoint, elsewhere the path, with what varies in braces. The
 * gateway's tests hold it to the requests that it sends.
 */
export const vendorEndpoints: Readonly<Record<VendorId, Readonly<Record<string, readonly string[]>>>> = {
  elevenlabs: { elevenlabs: ['v1/text-to-speech/{voice}'] },
  google: { 'google-tts': ['v1/text:synthesize'] },
  runway: { runway: ['v1/image_to_video', 'v1/text_to_video'] },
  hedra: { hedra: ['web-app/public/generations'] },
  alibaba: { wan: ['api/v1/services/aigc/video-generation/video-synthesis'] },
  fal: {
    kling: [
      'fal-ai/kling-video/v1.5/pro/image-to-video',
      'fal-ai/kling-video/v1.5/pro/text-to-video',
      'fal-ai/kling-video/v1.6/pro/image-to-video',
      'fal-ai/kling-video/v1.6/pro/text-to-video',
      'fal-ai/kling-video/v1.6/standard/image-to-video',
      'fal-ai/kling-video/v1.6/standard/text-to-video',
      'fal-ai/kling-video/v1/standard/image-to-video',
      'fal-ai/kling-video/v1/standard/text-to-video',
      'fal-ai/kling-video/v2.1/master/image-to-video',
      'fal-ai/kling-video/v2.1/master/text-to-video',
      'fal-ai/kling-video/v2.1/standard/image-to-video',
      'fal-ai/kling-video/v2/master/image-to-video',
      'fal-ai/kling-video/v2/master/text-to-video',
    ],
    minimax: [
      'fal-ai/minimax/hailuo-02/pro/image-to-video',
      'fal-ai/minimax/hailuo-02/pro/text-to-video',
      'fal-ai/minimax/hailuo-02/standard/image-to-video',
      'fal-ai/minimax/hailuo-02/standard/text-to-video',
      'fal-ai/minimax/video-01/image-to-video',
    ],
    'veo-3': [
      'fal-ai/veo3',
      'fal-ai/veo3/fast',
      'fal-ai/veo3/fast/image-to-video',
      'fal-ai/veo3/image-to-video',
    ],
    luma: [
      'fal-ai/luma-dream-machine/ray-2',
      'fal-ai/luma-dream-machine/ray-2-flash',
      'fal-ai/luma-dream-machine/ray-2-flash/image-to-video',
      'fal-ai/luma-dream-machine/ray-2/image-to-video',
    ],
    seedance: [
      'fal-ai/bytedance/seedance/v1/lite/image-to-video',
      'fal-ai/bytedance/seedance/v1/lite/text-to-video',
      'fal-ai/bytedance/seedance/v1/pro/image-to-video',
      'fal-ai/bytedance/seedance/v1/pro/text-to-video',
    ],
    wan: ['fal-ai/wan/v2.2-a14b/text-to-video'],
    vidu: ['fal-ai/vidu/q2/image-to-video/pro', 'fal-ai/vidu/q2/text-to-video'],
    'imagen-3': ['fal-ai/imagen3', 'fal-ai/imagen3/fast'],
    'flux-dev': ['fal-ai/flux/dev'],
    'flux-pro': ['fal-ai/flux-pro/new'],
    'flux-pro-1.1': ['fal-ai/flux-pro/v1.1'],
    'flux-ultra': ['fal-ai/flux-pro/v1.1-ultra'],
    'flux-kontext': [
      'fal-ai/flux-pro/kontext',
      'fal-ai/flux-pro/kontext/max',
      'fal-ai/flux-pro/kontext/max/text-to-image',
      'fal-ai/flux-pro/kontext/text-to-image',
    ],
    'flux-krea': ['fal-ai/flux/krea'],
    'minimax-image': ['fal-ai/minimax/image-01'],
    'stable-diffusion': [
      'fal-ai/stable-diffusion-v3-medium/image-to-image',
      'fal-ai/stable-diffusion-v35-large',
      'fal-ai/stable-diffusion-v35-medium',
    ],
    hedra: ['veed/fabric-1.0', 'veed/fabric-1.0/text'],
    heygen: ['fal-ai/heygen/avatar4/digital-twin', 'fal-ai/heygen/avatar4/image-to-video'],
    elevenlabs: ['fal-ai/elevenlabs/tts/eleven-v3', 'fal-ai/elevenlabs/tts/multilingual-v2'],
  },
};
