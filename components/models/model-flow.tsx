import { Icon } from '#components/ui/icon.tsx';
import { MediumIcon } from '#components/ui/medium.tsx';
import type { GenerationType, InputName } from '#contract/request.ts';

interface Props {
  readonly inputs: readonly InputName[];
  readonly output: GenerationType;
  readonly words: {
    readonly inputs: Readonly<Record<InputName, string>>;
    readonly media: Readonly<Record<GenerationType, string>>;
    readonly to: string;
  };
}

/** What goes in and what comes out, as icons that are read aloud as words. */
export function ModelFlow({ inputs, output, words }: Props) {
  const spoken = `${inputs.map((input) => words.inputs[input]).join(', ')} ${words.to} ${words.media[output]}`;
  return (
    <span className="inline-flex items-center gap-1 align-middle text-ink-3" title={spoken}>
      <span className="sr-only">{spoken}</span>
      {inputs.map((input) => (
        <Icon key={input} name={input} size={14} />
      ))}
      <Icon name="arrow" size={14} />
      <MediumIcon type={output} size={14} />
    </span>
  );
}
