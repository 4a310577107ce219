import { getLocale, getTranslations } from 'next-intl/server';
import type { Model } from '#catalog/model.ts';
import { Icon } from '#components/ui/icon.tsx';
import { requestLimits } from '#contract/limits.ts';
import { catalogWords } from './catalog-words.ts';
import { numberText } from './entry-text.ts';
import { RuleNotes } from './rule-notes.tsx';

/** What a model works from, which of it is required, and how large it may be. */
export async function InputTable({ model }: { model: Model }) {
  const t = await getTranslations('model.inputs');
  const locale = await getLocale();
  const words = await catalogWords();
  const need = (name: string, required: boolean) => {
    if (required) return t('required');
    return model.oneOf?.some((other) => other === name)
      ? t('oneOf', { names: model.oneOf.join(', ') })
      : t('optional');
  };
  return (
    <div className="sheet stacks">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            <th scope="col">{t('need')}</th>
            <th scope="col">{t('what')}</th>
            <th scope="col">{t('limit')}</th>
          </tr>
        </thead>
        <tbody>
          {model.inputs.map(({ name, required, maxLength }) => (
            <tr key={name}>
              <th scope="row" className="font-mono font-medium whitespace-nowrap">
                <span className="inline-flex items-center gap-1.5">
                  <Icon name={name} />
                  input.{name}
                </span>
              </th>
              <td className="max-sheet:text-ink-2">{need(name, required)}</td>
              <td className="text-ink-2 max-sheet:col-span-2">
                {words.input(name).help}
                <RuleNotes rules={model.rules.filter((rule) => rule.option === `input.${name}`)} />
              </td>
              <td className="max-sheet:col-span-2">
                {maxLength && t('characters', { count: numberText(maxLength, locale) })}
                {(name === 'image' || name === 'audio') &&
                  t('bytes', { count: `${requestLimits.mediaBytesMax / 1_048_576}` })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
