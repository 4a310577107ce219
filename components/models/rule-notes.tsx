import { getTranslations } from 'next-intl/server';
import type { Rule } from '#catalog/model.ts';

/** What an option or an input may be while others have certain values, a line for each rule. */
export async function RuleNotes({ rules }: { rules: readonly Rule[] }) {
  if (rules.length === 0) return null;
  return (
    <ul className="mt-1 grid gap-0.5 text-12 text-ink-2">
      {rules.map((rule) => (
        <li key={JSON.stringify(rule.when)} className="border-l border-line-2 pl-2">
          <Conditions when={rule.when} />: <Consequence rule={rule} />
        </li>
      ))}
    </ul>
  );
}

async function Conditions({ when }: { when: Rule['when'] }) {
  const t = await getTranslations('model.rules');
  return Object.entries(when).map(([field, values], index) => (
    <span key={field}>
      {index > 0 && ` ${t('and')} `}
      {field.startsWith('input.') ? (
        <>
          {values.includes(true) ? t('with') : t('without')} <code>{field}</code>
        </>
      ) : (
        <>
          {t('with')} <code>{`${field} ${values.join(', ')}`}</code>
        </>
      )}
    </span>
  ));
}

async function Consequence({ rule }: { rule: Rule }) {
  const t = await getTranslations('model.rules');
  if (rule.option.startsWith('input.'))
    return rule.values.includes(true) ? t('mustBeGiven') : t('mustBeLeftOut');
  if (rule.values.length === 0) return t('mustBeLeftOut');
  return (
    <>
      {t('only')} <code>{rule.values.join(', ')}</code>
    </>
  );
}
