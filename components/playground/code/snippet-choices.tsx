import { useTranslations } from 'next-intl';
import { Segments } from '#components/ui/segments.tsx';
import {
  type SnippetId,
  type SnippetSettings,
  snippetFollows,
  snippetShells,
  snippetStyles,
} from '#contract/snippets/snippet.ts';

export type SnippetVariant = Required<Pick<SnippetSettings, 'style' | 'follow' | 'shell'>>;

interface Props {
  readonly variant: SnippetVariant;
  readonly language: SnippetId;
  readonly onChoose: (variant: SnippetVariant) => void;
}

/** How the code is written: for a try or for a service, asking or being told, and for which shell. */
export function SnippetChoices({ variant, language, onChoose }: Props) {
  if (language === 'graphql') return null;
  return (
    <>
      <Choice
        name="style"
        values={snippetStyles}
        chosen={variant.style}
        onChoose={(style) => onChoose({ ...variant, style })}
      />
      <Choice
        name="follow"
        values={snippetFollows}
        chosen={variant.follow}
        onChoose={(follow) => onChoose({ ...variant, follow })}
      />
      {language === 'curl' && (
        <Choice
          name="shell"
          values={snippetShells}
          chosen={variant.shell}
          onChoose={(shell) => onChoose({ ...variant, shell })}
        />
      )}
    </>
  );
}

interface ChoiceProps<Value extends string> {
  readonly name: keyof SnippetVariant;
  readonly values: readonly Value[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends SnippetVariant[keyof SnippetVariant]>(props: ChoiceProps<Value>) {
  const { name, values, chosen, onChoose } = props;
  const t = useTranslations('playground.code');
  const words: Readonly<Record<SnippetVariant[keyof SnippetVariant], string>> = {
    minimal: t('variants.minimal'),
    production: t('variants.production'),
    polling: t('variants.polling'),
    webhook: t('variants.webhook'),
    bash: t('variants.bash'),
    powershell: t('variants.powershell'),
  };
  return (
    <Segments
      small
      label={t(name)}
      name={`snippet-${name}`}
      values={values}
      chosen={chosen}
      onChoose={onChoose}
      word={(value) => words[value]}
    />
  );
}
