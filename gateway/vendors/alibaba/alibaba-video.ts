import { nearestRatio } from '../adjust.ts';
import type { Ask } from '../ask.ts';

/** What Alibaba's video synthesis takes. */
export interface AlibabaCall {
  readonly model: 'wan2.2-t2v-plus';
  readonly input: { readonly prompt: string; readonly negative_prompt?: string };
  readonly parameters: {
    /** `1920*1080`. */
    readonly size: string;
    readonly seed: number;
    readonly prompt_extend: false;
    readonly watermark: false;
  };
}

const sizes1080 = {
  '16:9': '1920*1080',
  '9:16': '1080*1920',
  '1:1': '1440*1440',
  '4:3': '1632*1248',
  '3:4': '1248*1632',
} as const;
const sizes480 = { '16:9': '832*480', '9:16': '480*832', '1:1': '624*624' } as const;

/** Wan 2.2: five seconds, by Alibaba's list of sizes. Its seeds end at 2^31 - 1; a larger one is folded into that range. */
export function alibabaCall(ask: Ask): AlibabaCall {
  const { read, text, seed } = ask;
  read.number('duration');
  const is480 = read.text('resolution') === '480p';
  const size = is480
    ? sizes480[nearestRatio(ask, ['16:9', '9:16', '1:1'])]
    : sizes1080[nearestRatio(ask, ['16:9', '9:16', '1:1', '4:3', '3:4'])];
  return {
    model: 'wan2.2-t2v-plus',
    input: { prompt: text, negative_prompt: read.text('negativePrompt') },
    parameters: { size, seed: seed % 2 ** 31, prompt_extend: false, watermark: false },
  };
}
