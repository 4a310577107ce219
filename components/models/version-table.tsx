import { getTranslations } from 'next-intl/server';
import type { Model } from '#catalog/model.ts';
import { catalogWords } from './catalog-words.ts';

export async function VersionTable({ model }: { model: Model }) {
  const t = await getTranslations('model.versions');
  const words = await catalogWords();
  const option = model.options.find(({ name }) => name === 'model');
  return (
    <div className="sheet">
      <table>
        <tbody>
          {model.versions.toReversed().map(({ id, servedBy }) => (
            <tr key={id}>
              <th scope="row" className="font-mono font-medium break-all whitespace-normal sheet:w-48">
                {id}
              </th>
              <td className="text-ink-2">{words.maybeVersion(model, id)}</td>
              <td className="figure text-12 text-ink-3">
                {servedBy ? t('servedBy', { id: servedBy }) : option?.default === id ? t('default') : ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
