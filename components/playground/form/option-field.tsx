import { useTranslations } from 'next-intl';
import { characterCount } from '#catalog/character-count.ts';
import type { Rule } from '#catalog/model.ts';
import type { OptionValue } from '#contract/request.ts';
import type { Field } from '../request/fields.ts';
import type { PlaygroundWords } from '../words.ts';
import { Ratios, Segments, SelectControl } from './choice-controls.tsx';
import type { FieldContext } from './field-context.ts';
import { controlId, FieldFrame, noteId } from './field-frame.tsx';
import { RangeControl, SeedControl } from './number-controls.tsx';
import { problemText } from './problem-text.ts';

/** One option of the model, in the control that fits its values. */
export function OptionField({ field, context }: { field: Field; context: FieldContext }) {
  'use memo';
  const t = useTranslations('playground');
  const { draft, dispatch, words } = context;
  const labels = optionWords(words, draft.modelId, field.name);
  const choose = (value: OptionValue | undefined) => dispatch({ kind: 'option', name: field.name, value });
  const problem = problemText(context, field.path, t);
  const because = useBecause(field, context);
  return (
    <FieldFrame
      path={field.path}
      label={labels.label}
      help={labels.help}
      group={field.kind === 'segments' || field.kind === 'ratio'}
      creditsAdded={field.creditsAdded}
      onReset={field.chosen ? () => choose(undefined) : undefined}
      wrong={problem !== undefined}
      note={problem ?? because}
      aside={<Bounds field={field} />}
    >
      <Control
        field={field}
        label={labels.label}
        values={words.values[field.name] ?? {}}
        wrong={problem !== undefined}
        onChange={choose}
      />
    </FieldFrame>
  );
}

/** The words of an option: the model's own where it has some. */
export function optionWords(words: PlaygroundWords, modelId: string, name: string) {
  'use memo';
  return words.models[modelId]?.options[name] ?? words.options[name] ?? { label: name, help: '' };
}

interface ControlProps {
  readonly field: Field;
  readonly label: string;
  readonly values: Readonly<Record<string, string>>;
  readonly wrong: boolean;
  readonly onChange: (value: OptionValue | undefined) => void;
}

function Control({ field, label, values, wrong, onChange }: ControlProps) {
  const { path, value } = field;
  const disabled = field.forbidden !== undefined;
  switch (field.kind) {
    case 'segments':
      return <Segments {...field} disabled={disabled} words={values} onChoose={onChange} />;
    case 'ratio':
      return <Ratios {...field} disabled={disabled} words={values} onChoose={onChange} />;
    case 'select':
      return <SelectControl {...field} disabled={disabled} words={values} onChoose={onChange} />;
    case 'range':
    case 'seed': {
      const number = { value: typeof value === 'number' ? value : undefined, disabled, wrong, onChange };
      const Numbers = field.kind === 'range' ? RangeControl : SeedControl;
      return <Numbers path={path} label={label} spec={field.spec} {...number} />;
    }
    case 'toggle':
      return <Toggle path={path} on={value === true} disabled={disabled} onChange={onChange} />;
    case 'text':
      return (
        <textarea
          id={controlId(path)}
          rows={2}
          className="control min-h-14 resize-y"
          value={typeof value === 'string' ? value : ''}
          disabled={disabled}
          aria-invalid={wrong || undefined}
          aria-describedby={noteId(path)}
          onChange={({ target }) => onChange(target.value)}
        />
      );
  }
}

interface ToggleProps {
  readonly path: string;
  readonly on: boolean;
  readonly disabled: boolean;
  readonly onChange: (on: boolean) => void;
}

function Toggle({ path, on, disabled, onChange }: ToggleProps) {
  const t = useTranslations('playground.form');
  return (
    <span className="flex h-(--control-h) items-center gap-2 text-13 text-ink-2">
      <input
        id={controlId(path)}
        type="checkbox"
        className="size-4.5"
        checked={on}
        disabled={disabled}
        aria-describedby={noteId(path)}
        onChange={({ target }) => onChange(target.checked)}
      />
      {on ? t('on') : t('off')}
    </span>
  );
}

function Bounds({ field }: { field: Field }) {
  const t = useTranslations('playground.form');
  if (field.kind === 'text') {
    const count = characterCount(String(field.value ?? ''));
    return (
      <span className="text-12 text-ink-3">{t('characters', { count, max: field.spec.maxLength })}</span>
    );
  }
  if (field.kind !== 'range') return null;
  const { min, max, unit } = field.spec;
  return (
    <span className="font-mono text-12 text-ink-3">
      {min}–{max} {unit}
    </span>
  );
}

/** Why a field, or some of its values, can not be chosen now. */
function useBecause(field: Field, { draft, words }: FieldContext): string | undefined {
  const t = useTranslations('playground.form');
  const rule =
    field.forbidden ??
    ('choices' in field ? field.choices.find(({ forbidden }) => forbidden)?.forbidden : undefined);
  if (!rule) return undefined;
  const condition = Object.entries(rule.when)
    .map(([name, values]) => conditionText(name, values))
    .join(t('and'));
  return rule.values.length === 0
    ? t('becauseNone', { condition })
    : t('because', { condition, values: rule.values.join(', ') });

  function conditionText(name: string, values: Rule['when'][string]): string {
    const input = name.startsWith('input.') ? name.slice('input.'.length) : undefined;
    if (input === undefined) return `${optionWords(words, draft.modelId, name).label} ${values.join(', ')}`;
    const label = Object.entries(words.inputs).find(([key]) => key === input)?.[1].label ?? input;
    return values.includes(true) ? t('with', { input: label }) : t('without', { input: label });
  }
}
