import { frameRate, frameSize } from '#catalog/frame-size.ts';
import { modelForProvider } from '#catalog/models.ts';
import type { Warning } from '#contract/generation-metadata.ts';
import type { Generation, GenerationMetadata } from '#contract/operations.ts';
import type { Options, OptionValue } from '#contract/request.ts';

export type TruthName =
  | 'size'
  | 'duration'
  | 'frames'
  | 'codecs'
  | 'sampleRate'
  | 'file'
  | 'seed'
  | 'credits'
  | 'engine'
  | 'checksum';

/** One fact about a result as data; figures in the units of the schema. */
export interface TruthRow {
  readonly name: TruthName;
  /** What the request asked for, in its own values; undefined where it left that open. */
  readonly asked?: TruthValue;
  readonly delivered: TruthValue;
  readonly differs: boolean;
  /** The gateway's own words about the difference. */
  readonly warning?: string;
}

export interface TruthValue {
  /** As the request says it: `1080p 16:9`. */
  readonly text?: string;
  readonly width?: number;
  readonly height?: number;
  readonly number?: number;
}

/** Seconds that a length may differ by and still be what was asked: a part of a frame at the end. */
const durationTolerance = 0.1;
const rateTolerance = 0.5;

/** The options that a fact answers to, for finding the warning about it. */
const causes: Readonly<Record<TruthName, readonly string[]>> = {
  size: ['resolution', 'quality', 'aspectRatio'],
  duration: ['duration', 'speed'],
  frames: ['frameRate'],
  codecs: ['codec'],
  sampleRate: ['sampleRate'],
  file: ['outputFormat', 'format'],
  seed: ['seed'],
  credits: [],
  engine: [],
  checksum: [],
};

/** What was asked for against what was delivered, in the order in which people look. `quoted` is in credits. */
export function truthRows(generation: Generation, quoted?: number): readonly TruthRow[] {
  const { metadata, warnings } = generation;
  if (!metadata) return [];
  const options = optionsOf(generation);
  const rows = [
    sizeRow(generation, metadata, options),
    durationRow(metadata, options),
    frameRow(generation, metadata),
    valueRow('codecs', undefined, codecsOf(metadata)),
    numberRow('sampleRate', options.sampleRate, metadata.sampleRate),
    fileRow(metadata, options),
    valueRow('seed', undefined, options.seed === undefined ? undefined : String(options.seed)),
    creditRow(generation, quoted),
    valueRow('engine', undefined, generation.engine),
    valueRow('checksum', undefined, metadata.sha256 ?? undefined),
  ];
  return rows.filter((row) => row !== null).map((row) => withWarning(row, warnings));
}

function sizeRow(generation: Generation, { width, height }: GenerationMetadata, options: Options) {
  if (width === null || height === null) return null;
  const text = said(options, causes.size);
  const wanted = wantedSize(generation, options);
  const differs = wanted !== null && (wanted.width !== width || wanted.height !== height);
  return { name: 'size', asked: { text, ...wanted }, delivered: { width, height }, differs } as const;
}

function durationRow({ duration }: GenerationMetadata, options: Options) {
  if (duration === null) return null;
  const asked = typeof options.duration === 'number' ? options.duration : undefined;
  const differs = asked !== undefined && Math.abs(asked - duration) > durationTolerance;
  return { name: 'duration', asked: numbered(asked), delivered: { number: duration }, differs } as const;
}

function frameRow({ provider }: Generation, { frameRate: rate }: GenerationMetadata) {
  if (rate === null) return null;
  const model = modelForProvider(provider ?? '');
  const asked = (model && frameRate(model)) ?? undefined;
  const differs = asked !== undefined && Math.abs(asked - rate) > rateTolerance;
  return { name: 'frames', asked: numbered(asked), delivered: { number: rate }, differs } as const;
}

function fileRow({ format }: GenerationMetadata, options: Options) {
  if (format === null) return null;
  const text = said(options, causes.file);
  return {
    name: 'file',
    asked: text === undefined ? undefined : { text },
    delivered: { text: format },
    differs: text !== undefined && text !== format,
  } as const;
}

function creditRow({ creditCost }: Generation, quoted: number | undefined) {
  const differs = quoted !== undefined && quoted !== creditCost;
  return { name: 'credits', asked: numbered(quoted), delivered: { number: creditCost }, differs } as const;
}

function numberRow(name: TruthName, asked: OptionValue | undefined, delivered: number | null) {
  if (delivered === null) return null;
  const wanted = typeof asked === 'number' ? asked : undefined;
  const differs = wanted !== undefined && wanted !== delivered;
  return { name, asked: numbered(wanted), delivered: { number: delivered }, differs } as const;
}

function valueRow(name: TruthName, asked: TruthValue | undefined, text: string | undefined) {
  return text === undefined ? null : ({ name, asked, delivered: { text }, differs: false } as const);
}

/** The pixels that these options make; null where the catalog does not say. */
function wantedSize({ provider }: Generation, options: Options) {
  const model = modelForProvider(provider ?? '');
  const ratio = String(options.aspectRatio ?? '');
  const isListed = model?.frame?.sizes === undefined || ratio in model.frame.sizes || ratio === '';
  return model && isListed ? frameSize(model, options) : null;
}

function withWarning(row: TruthRow, warnings: readonly Warning[]): TruthRow {
  const paths = causes[row.name].map((name) => `options.${name}`);
  const warning = warnings.find(({ path }) => path !== null && paths.includes(path));
  return warning ? { ...row, warning: warning.message } : row;
}

function codecsOf({ videoCodec, audioCodec }: GenerationMetadata): string | undefined {
  const codecs = [videoCodec, audioCodec].filter((codec) => codec !== null);
  return codecs.length === 0 ? undefined : codecs.join(', ');
}

function said(options: Options, names: readonly string[]): string | undefined {
  const values = names.map((name) => options[name]).filter((value) => value !== undefined);
  return values.length === 0 ? undefined : values.join(' ');
}

function numbered(number: number | undefined): TruthValue | undefined {
  return number === undefined ? undefined : { number };
}

function optionsOf({ options }: Generation): Options {
  const entries = typeof options === 'object' && options !== null ? Object.entries(options) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, OptionValue] => isValue(entry[1])));
}

function isValue(value: unknown): value is OptionValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
