import { getLocale, getTranslations } from 'next-intl/server';
import type { Model, NumberOption, OptionSpec } from '#catalog/model.ts';
import { priceParts } from '#components/pricing/price-parts.ts';
import { partAmount } from '#components/pricing/price-text.ts';
import { priceWords } from '#components/pricing/price-words.ts';
import { catalogWords } from './catalog-words.ts';
import { numberText } from './entry-text.ts';
import { RuleNotes } from './rule-notes.tsx';

/** Every option of a model: name, legal values with the default marked, what it does, what it does to the price. */
export async function OptionTable({ model }: { model: Model }) {
  const t = await getTranslations('model.options');
  return (
    <div className="sheet stacks option-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('values')}</th>
            <th scope="col">{t('what')}</th>
            <th scope="col" className="figure">
              {t('price')}
            </th>
          </tr>
        </thead>
        <tbody>
          {model.options.map((option) => (
            <OptionRow key={option.name} model={model} option={option} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

async function OptionRow({ model, option }: { model: Model; option: OptionSpec }) {
  const t = await getTranslations('model.options');
  const words = await catalogWords();
  const { label, help } = words.option(model, option.name);
  return (
    <tr>
      <th
        scope="row"
        className="font-mono text-13 font-medium whitespace-nowrap max-sheet:col-start-1 max-sheet:row-start-1"
      >
        {option.name}
        <span className="block font-sans text-12 font-normal text-ink-3">
          {option.type}
          {option.required && `, ${t('required')}`}
        </span>
      </th>
      <td className="max-sheet:col-span-2">
        <Values option={option} />
      </td>
      <td className="text-ink-2 max-sheet:col-span-2 md:min-w-48">
        <span className="sr-only">{label}: </span>
        {help}
        <RuleNotes rules={model.rules.filter((rule) => rule.option === option.name)} />
      </td>
      <td className="figure text-12 max-sheet:col-start-2 max-sheet:row-start-1">
        <PriceEffect model={model} option={option} />
      </td>
    </tr>
  );
}

async function Values({ option }: { option: OptionSpec }) {
  const t = await getTranslations('model.options');
  const locale = await getLocale();
  if (option.type === 'STRING') return t('upTo', { count: numberText(option.maxLength, locale) });
  if (option.type === 'BOOLEAN')
    return <ValueList values={['false', 'true']} standard={`${option.default}`} />;
  if (option.type === 'ENUM') return <ValueList values={option.values} standard={option.default} />;
  if (option.values)
    return <ValueList values={option.values.map(String)} standard={`${option.default}`} unit={option.unit} />;
  return <NumberRange option={option} />;
}

async function NumberRange({ option }: { option: NumberOption }) {
  const t = await getTranslations('model.options');
  return (
    <span>
      <code>
        {option.min} … {option.max}
        {option.unit && ` ${option.unit}`}
      </code>
      {option.step !== undefined && option.step !== 1 && (
        <>
          , {t('step')} <code>{option.step}</code>
        </>
      )}
      , {t('default')} {option.default === undefined ? t('drawn') : <code>{option.default}</code>}
    </span>
  );
}

const shownAtOnce = 12;

async function ValueList({
  values,
  standard,
  unit,
}: {
  values: readonly string[];
  standard?: string;
  unit?: string;
}) {
  const t = await getTranslations('model.options');
  const [first, rest] = [values.slice(0, shownAtOnce), values.slice(shownAtOnce)];
  return (
    <>
      <Chips values={first} standard={standard} unit={unit} />
      {rest.length > 0 && (
        <details className="mt-1">
          <summary className="w-max text-12 underline decoration-control underline-offset-3">
            {t('more', { count: `${rest.length}` })}
          </summary>
          <div className="mt-1">
            <Chips values={rest} standard={standard} unit={unit} />
          </div>
        </details>
      )}
    </>
  );
}

async function Chips({
  values,
  standard,
  unit,
}: {
  values: readonly string[];
  standard?: string;
  unit?: string;
}) {
  const t = await getTranslations('model.options');
  return (
    <ul className="flex flex-wrap gap-1">
      {values.map((value) => (
        <li
          key={value}
          data-value={value}
          className={`rounded-sm border px-1.5 font-mono text-12 leading-5 ${value === standard ? 'border-ink font-semibold' : 'border-line-2'}`}
        >
          {value}
          {value === standard && <span className="sr-only"> ({t('default')})</span>}
        </li>
      ))}
      {unit && <li className="text-12 leading-5 text-ink-3">{unit}</li>}
    </ul>
  );
}

async function PriceEffect({ model, option }: { model: Model; option: OptionSpec }) {
  const words = await priceWords();
  const parts = priceParts(model.price).filter((part) => part.kind !== 'base' && part.field === option.name);
  if (parts.length === 0) return <span className="text-ink-3">0</span>;
  return (
    <ul>
      {parts.map((part) => (
        <li key={part.kind === 'add' || part.kind === 'times' ? part.value : part.kind}>
          {(part.kind === 'add' || part.kind === 'times') && (
            <span className="text-ink-3">{part.value} </span>
          )}
          {partAmount(part, words)}
          {part.kind === 'per' && '/s'}
        </li>
      ))}
    </ul>
  );
}
