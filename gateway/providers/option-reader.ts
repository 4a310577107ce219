import type { Warning } from '#contract/generation-metadata.ts';
import type { Options, OptionValue } from '#contract/request.ts';

/** Reads options and remembers which were read, so that one that nobody read cannot be dropped in silence. */
export interface OptionReader {
  text(name: string): string | undefined;
  number(name: string): number | undefined;
  flag(name: string): boolean | undefined;
  /** Undefined for a value that is not in the list. */
  oneOf<const Value extends string>(name: string, values: readonly Value[]): Value | undefined;
  /** Notes that another value than the asked one is used, with a sentence that says so. */
  adjust(name: string, used: OptionValue, message: string): void;
  wasRead(name: string): boolean;
  /** The options with the adjusted values. */
  effective(): Options;
  warnings(): readonly Warning[];
}

export function createOptionReader(options: Options): OptionReader {
  const seen = new Set<string>();
  const adjusted = new Map<string, OptionValue>();
  const warnings: Warning[] = [];
  const value = (name: string): OptionValue | undefined => {
    seen.add(name);
    return Object.hasOwn(options, name) ? options[name] : undefined;
  };
  return {
    text(name) {
      const found = value(name);
      return found === undefined ? undefined : String(found);
    },
    number(name) {
      const found = value(name);
      return typeof found === 'number' ? found : undefined;
    },
    flag(name) {
      const found = value(name);
      return typeof found === 'boolean' ? found : undefined;
    },
    oneOf: (name, values) => values.find((each) => each === value(name)),
    adjust(name, used, message) {
      adjusted.set(name, used);
      warnings.push({ path: `options.${name}`, message });
    },
    wasRead: (name) => seen.has(name),
    effective: () => ({ ...options, ...Object.fromEntries(adjusted) }),
    warnings: () => warnings,
  };
}
