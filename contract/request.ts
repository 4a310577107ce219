export const generationTypes = ['VIDEO', 'IMAGE', 'AUDIO', 'AVATAR'] as const;
export type GenerationType = (typeof generationTypes)[number];

export const generationStatuses = ['QUEUED', 'PROCESSING', 'COMPLETED', 'FAILED', 'CANCELED'] as const;
export type GenerationStatus = (typeof generationStatuses)[number];

export const priorities = ['QUALITY', 'SPEED', 'COST'] as const;
export type Priority = (typeof priorities)[number];

export const inputNames = ['text', 'image', 'audio', 'voice'] as const;
export type InputName = (typeof inputNames)[number];

export type OptionValue = string | number | boolean;
export type Options = Readonly<Record<string, OptionValue>>;

/** The variables of `generate`: `{ input: GenerateInput }`. Mirrors the input type of the schema. */
export interface GenerateInput {
  readonly type: GenerationType;
  readonly provider?: string;
  readonly priority?: Priority;
  readonly input: Readonly<Partial<Record<InputName, string>>>;
  readonly options?: Options;
  readonly webhookUrl?: string;
}

/** Whether a generation with this status will not change any more. */
export function isFinal(status: GenerationStatus): boolean {
  return status === 'COMPLETED' || status === 'FAILED' || status === 'CANCELED';
}
