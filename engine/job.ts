/**
 * What the engine can be asked for, and what it answers. Plain data: it crosses a process border as JSON.
 * Sizes are pixels (even numbers for video), times are seconds, `seed` is a whole number from 0 to 2^32 - 1.
 * The same job gives the same bytes on every run, whatever the number of workers.
 */
export type EngineJob = ImageJob | VideoJob | SpeechJob | AvatarJob;

export interface ImageJob {
  readonly kind: 'image';
  readonly prompt: string;
  readonly seed: number;
  readonly width: number;
  readonly height: number;
  readonly format: 'png' | 'jpeg' | 'webp';
  /** A look such as cinematic, anime, watercolor, oil, sketch, pixel, vintage, photorealistic. Unknown: read from the prompt. */
  readonly style?: string;
  /** What must not be in the picture, as words. */
  readonly negativePrompt?: string;
  /** File of an image that the result starts from: its composition stays, the prompt's palette and style are applied. */
  readonly sourceImage?: string;
  /** 0 keeps the source image, 1 keeps only its composition. */
  readonly strength?: number;
}

export interface VideoJob {
  readonly kind: 'video';
  readonly prompt: string;
  readonly seed: number;
  readonly width: number;
  readonly height: number;
  readonly frameRate: number;
  readonly durationSeconds: number;
  readonly format: 'mp4' | 'webm';
  readonly style?: string;
  readonly negativePrompt?: string;
  readonly motion?: 'low' | 'medium' | 'high';
  /** pan-left, pan-right, zoom-in, zoom-out, orbit, static. Unknown: read from the prompt, else from the seed. */
  readonly camera?: string;
  readonly loop?: boolean;
  /** A seeded soundtrack. */
  readonly sound: boolean;
  /** File of an image that the video moves. */
  readonly sourceImage?: string;
}

export interface Voice {
  readonly gender: 'female' | 'male';
  /** From 1 to 8: a different speaker of the same gender. */
  readonly variant: number;
  /** Semitones around the speaker's own pitch, -12 to 12. */
  readonly pitch?: number;
  /** neutral, excited, calm, sad, serious, friendly: changes pitch range and pace. */
  readonly emotion?: string;
}

export interface SpeechJob {
  readonly kind: 'speech';
  readonly text: string;
  readonly seed: number;
  /** BCP 47: pt-BR, pt-PT, en-US, en-GB. Absent: detected from the text. */
  readonly language?: string;
  readonly voice: Voice;
  /** 1 is normal; 0.25 to 4. */
  readonly speed: number;
  readonly format: 'mp3' | 'wav';
  /** Hz. The file has exactly this rate. */
  readonly sampleRate: 16_000 | 22_050 | 24_000 | 44_100 | 48_000;
  /** Whether `text` is SSML (speak, break, emphasis, prosody, say-as, sub, p, s). */
  readonly ssml?: boolean;
}

export interface AvatarJob {
  readonly kind: 'avatar';
  readonly seed: number;
  readonly width: number;
  readonly height: number;
  readonly frameRate: number;
  readonly format: 'mp4' | 'webm';
  /** Words to speak; or `audio`, the file of a recording (WAV, MP3, FLAC, Ogg, WebM; no AAC) whose loudness moves the mouth. */
  readonly text?: string;
  readonly audio?: string;
  readonly language?: string;
  readonly voice: Voice;
  readonly speed: number;
  /** A name such as kate; the same name is always the same presenter. */
  readonly presenter?: string;
  /** modern_office, studio, newsroom, gradient, outdoors, or a hex colour. Unknown: studio. */
  readonly background?: string;
  /** friendly, neutral, formal, enthusiastic: how much head, brows and hands move. */
  readonly gesture?: string;
  /** File of a portrait that talks instead of a drawn presenter. */
  readonly portrait?: string;
}

/** A finished file. Every figure is read back from the file, not copied from the job. */
export interface EngineFile {
  readonly path: string;
  readonly mimeType: string;
  readonly format: 'png' | 'jpeg' | 'webp' | 'mp4' | 'webm' | 'mp3' | 'wav';
  readonly bytes: number;
  readonly width?: number;
  readonly height?: number;
  readonly durationSeconds?: number;
  readonly frameRate?: number;
  readonly videoCodec?: string;
  readonly audioCodec?: string;
  readonly sampleRate?: number;
  readonly channels?: number;
}

export interface EngineResult {
  readonly file: EngineFile;
  /** What a caller should know, as English sentences: a portrait whose mouth was not found, a text that was cut. */
  readonly notes: readonly string[];
}

/** Why a job could not be done. `unsupported-input`: the caller's file. `unavailable`: a part is not installed. */
export type EngineErrorCode = 'unsupported-input' | 'unavailable' | 'canceled' | 'failed';

export class EngineError extends Error {
  readonly code: EngineErrorCode;
  constructor(code: EngineErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EngineError';
    this.code = code;
  }
}

export interface RunOptions {
  /** Where the file is written. The engine makes the name. Must exist. */
  readonly directory: string;
  readonly signal?: AbortSignal;
  /** From 0 to 1, as frames are really finished. */
  readonly onProgress?: (fraction: number) => void;
  /** Hears of each finished part of the work: its name, such as paint-planes, and the milliseconds of processor time it took. */
  readonly onTask?: (task: string, processorMs: number) => void;
}

/** The port the gateway sees. */
export interface Engine {
  /** Rejects with an EngineError. At most one job for each core runs at a time; others wait in order. */
  run(job: EngineJob, options: RunOptions): Promise<EngineResult>;
  close(): Promise<void>;
}
