import { frameSize, resolutionClass } from '#catalog/frame-size.ts';
import type { EnumOption, Model, NumberOption } from '#catalog/model.ts';
import type { GenerationType, InputName } from '#contract/request.ts';
import { defaultQuote } from './default-quote.ts';

/** What a list of models shows of one, and what its filters look at. */
export interface ModelEntry {
  readonly id: string;
  readonly name: string;
  readonly maker: string;
  readonly type: GenerationType;
  readonly inputs: readonly InputName[];
  /** Legal lengths in seconds; empty where the length is no option. */
  readonly seconds: readonly number[];
  readonly ratios: readonly string[];
  /** Classes such as 1080p; for still images only 4K is one. */
  readonly resolutions: readonly string[];
  /** Pixels of the largest picture, width by height; null where there is no picture. */
  readonly largest: { readonly width: number; readonly height: number } | null;
  readonly versions: number;
  /** Credits with the default options. */
  readonly price: number;
}

export function modelEntry(model: Model): ModelEntry {
  const ratios = enumOption(model, 'aspectRatio')?.values ?? (model.frame ? [model.frame.aspectRatio] : []);
  const largest = largestFrame(model);
  return {
    id: model.id,
    name: model.name,
    maker: model.maker,
    type: model.type,
    inputs: model.inputs.map((input) => input.name),
    seconds: legalSeconds(model),
    ratios,
    resolutions: resolutionsOf(model, largest),
    largest,
    versions: model.versions.length,
    price: defaultQuote(model).creditCost,
  };
}

/** The lengths that the duration option takes, in seconds; empty when the model has none. */
export function legalSeconds(model: Model): readonly number[] {
  const option = model.options.find(
    (candidate): candidate is NumberOption => candidate.name === 'duration' && candidate.type === 'INTEGER',
  );
  if (!option) return [];
  const step = option.step ?? 1;
  return (
    option.values ??
    Array.from({ length: (option.max - option.min) / step + 1 }, (_, index) => option.min + index * step)
  );
}

function resolutionsOf(model: Model, largest: ModelEntry['largest']): readonly string[] {
  const listed = enumOption(model, 'resolution')?.values;
  if (listed) return listed;
  if (model.frame?.resolution) return [model.frame.resolution];
  const usual = frameSize(model, {});
  if (!usual || !largest) return [];
  if (!model.frame?.frameRate) return Math.max(largest.width, largest.height) >= 3_840 ? ['4K'] : [];
  const name = resolutionClass(usual);
  return name ? [name] : [];
}

function largestFrame(model: Model): ModelEntry['largest'] {
  const choices = ['aspectRatio', 'resolution', 'quality'].map(
    (name) => enumOption(model, name)?.values ?? [undefined],
  );
  const [ratios = [], resolutions = [], qualities = []] = choices;
  const sizes = ratios.flatMap((aspectRatio) =>
    resolutions.flatMap((resolution) =>
      qualities.map((quality) => frameSize(model, definedOnly({ aspectRatio, resolution, quality }))),
    ),
  );
  return sizes.reduce((best, size) => (size && area(size) > area(best) ? size : best), null);
}

function area(size: ModelEntry['largest']): number {
  return size ? size.width * size.height : 0;
}

function definedOnly(options: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(options).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

function enumOption(model: Model, name: string): EnumOption | undefined {
  return model.options.find((option): option is EnumOption => option.name === name && option.type === 'ENUM');
}
