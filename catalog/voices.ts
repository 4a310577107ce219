export interface VoiceFacts {
  readonly gender: 'female' | 'male';
  /** From 1 to 8: tells speakers of one gender apart. */
  readonly variant: number;
}

/** Every voice that an option of the catalog names. */
const voices: Readonly<Record<string, VoiceFacts>> = {
  rachel: { gender: 'female', variant: 1 },
  sarah: { gender: 'female', variant: 2 },
  charlotte: { gender: 'female', variant: 3 },
  alice: { gender: 'female', variant: 4 },
  adam: { gender: 'male', variant: 1 },
  daniel: { gender: 'male', variant: 2 },
  george: { gender: 'male', variant: 3 },
  liam: { gender: 'male', variant: 4 },
  'female-1': { gender: 'female', variant: 5 },
  'female-2': { gender: 'female', variant: 6 },
  'female-3': { gender: 'female', variant: 7 },
  'male-1': { gender: 'male', variant: 5 },
  'male-2': { gender: 'male', variant: 6 },
  'male-3': { gender: 'male', variant: 7 },
  professional_female: { gender: 'female', variant: 1 },
  professional_male: { gender: 'male', variant: 1 },
  friendly_female: { gender: 'female', variant: 3 },
  friendly_male: { gender: 'male', variant: 3 },
  calm_female: { gender: 'female', variant: 8 },
  calm_male: { gender: 'male', variant: 8 },
};

export const elevenlabsVoices = ['rachel', 'sarah', 'charlotte', 'alice', 'adam', 'daniel', 'george', 'liam'];
export const googleVoices = ['female-1', 'female-2', 'female-3', 'male-1', 'male-2', 'male-3'];
export const presenterVoices = [
  'professional_female',
  'professional_male',
  'friendly_female',
  'friendly_male',
  'calm_female',
  'calm_male',
];

/** What is known of a voice. Undefined for a name that no model offers. */
export function voiceByName(name: string): VoiceFacts | undefined {
  return Object.hasOwn(voices, name) ? voices[name] : undefined;
}
