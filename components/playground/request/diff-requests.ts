import type { GenerateInput, OptionValue } from '#contract/request.ts';

/** One field in which two requests differ; undefined where a request does not give it. */
export interface Difference {
  /** Path in the request, such as `options.duration`. */
  readonly path: string;
  readonly before: OptionValue | undefined;
  readonly after: OptionValue | undefined;
}

/** The fields in which two requests differ, in the order of the request. None: the gateway takes them as the same. */
export function diffRequests(before: GenerateInput, after: GenerateInput): readonly Difference[] {
  const [left, right] = [leaves(before), leaves(after)];
  const paths = [...new Set([...left.keys(), ...right.keys()])];
  return paths
    .map((path) => ({ path, before: left.get(path), after: right.get(path) }))
    .filter((each) => each.before !== each.after);
}

function leaves({ type, provider, priority, input, options, webhookUrl }: GenerateInput) {
  const entries: [string, OptionValue | undefined][] = [
    ['type', type],
    ['provider', provider],
    ['priority', priority],
    ...Object.entries(input).map(([name, value]): [string, string] => [`input.${name}`, value]),
    ...Object.entries(options ?? {}).map(([name, value]): [string, OptionValue] => [
      `options.${name}`,
      value,
    ]),
    ['webhookUrl', webhookUrl],
  ];
  return new Map(entries.filter(([, value]) => value !== undefined));
}
