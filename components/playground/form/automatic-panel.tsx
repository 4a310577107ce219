import { useTranslations } from 'next-intl';
import { modelById } from '#catalog/models.ts';
import { Segments } from '#components/ui/segments.tsx';
import { priorities } from '#contract/request.ts';
import type { Price } from '../use-quote.ts';
import type { FieldContext } from './field-context.ts';
import { problemText } from './problem-text.ts';

interface Props {
  readonly context: FieldContext;
  readonly price: Price;
}

/** The choice that the gateway would make: what it goes by, every model it weighed, and the way to pin one. */
export function AutomaticPanel({ context, price }: Props) {
  const t = useTranslations('playground');
  const { draft, dispatch } = context;
  const problem = problemText(context, 'provider', t) ?? price.refusal;
  return (
    <section aria-label={t('automatic.title')} className="text-13">
      <Segments
        labelled
        label={t('automatic.priority')}
        name="priority"
        values={priorities}
        chosen={draft.priority}
        onChoose={(priority) => dispatch({ kind: 'automatic', priority })}
        word={(priority) => t(`automatic.${priority}`)}
      />
      {problem && <p className="mt-1.5 text-12 text-failed">{problem}</p>}
      {price.choice && (
        <Candidates choice={price.choice} onPin={(modelId) => dispatch({ kind: 'model', modelId })} />
      )}
      <p className="mt-1.5 text-12 text-ink-3">{t('automatic.note')}</p>
    </section>
  );
}

interface CandidatesProps {
  readonly choice: NonNullable<Price['choice']>;
  readonly onPin: (modelId: string) => void;
}

function Candidates({ choice: { provider, selection }, onPin }: CandidatesProps) {
  const t = useTranslations('playground.automatic');
  const able = selection.candidates.filter(({ excludedBecause }) => excludedBecause === null);
  const out = selection.candidates.filter(({ excludedBecause }) => excludedBecause !== null);
  return (
    <>
      <table className="mt-2.5 w-full font-mono text-12">
        <caption lang="en" className="mb-1 text-left font-sans text-13 text-ink-2">
          {selection.reason}
        </caption>
        <thead className="text-left text-ink-3">
          <tr className="border-b border-line-2">
            <th scope="col" className="py-1 font-normal">
              {t('model')}
            </th>
            <th scope="col" className="py-1 text-right font-normal">
              {t('score')}
            </th>
            <th scope="col" className="py-1 text-right font-normal">
              {t('credits')}
            </th>
            <th scope="col" className="py-1 text-right font-normal">
              s
            </th>
            <th scope="col" className="py-1">
              <span className="sr-only">{t('pinColumn')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {able.map((each) => (
            <tr
              key={each.provider}
              className={`border-b border-line ${each.provider === provider ? 'font-semibold' : 'text-ink-2'}`}
            >
              <td className="py-1">
                {each.provider}
                {each.provider === provider && <span className="sr-only">, {t('chosen')}</span>}
              </td>
              <td className="py-1 text-right">{each.score.toFixed(2)}</td>
              <td className="py-1 text-right">{each.creditCost}</td>
              <td className="py-1 text-right">{each.estimatedTime}</td>
              <td className="py-1 pl-2 text-right font-sans font-normal">
                <button
                  type="button"
                  className="underline underline-offset-3"
                  aria-label={t('pinModel', { model: nameOf(each.provider) })}
                  onClick={() => onPin(each.provider)}
                >
                  {t('pin')}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {out.length > 0 && (
        <details className="mt-1.5">
          <summary className="text-ink-2">{t('leftOut', { count: out.length })}</summary>
          <ul lang="en" className="mt-1 grid gap-1 text-12 text-ink-2">
            {out.map((each) => (
              <li key={each.provider}>
                <span className="font-mono">{each.provider}</span>: {each.excludedBecause}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function nameOf(provider: string): string {
  return modelById(provider)?.name ?? provider;
}
