import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import type { NumberOption } from '#catalog/model.ts';
import { Icon } from '#components/ui/icon.tsx';
import { controlId, noteId } from './field-frame.tsx';

interface Props {
  readonly path: string;
  readonly label: string;
  readonly spec: NumberOption;
  readonly value: number | undefined;
  readonly disabled: boolean;
  readonly wrong: boolean;
  readonly onChange: (value: number | undefined) => void;
}

/** A number on a scale: a slider and the figure, which are one value. */
export function RangeControl({ path, label, spec, value, disabled, wrong, onChange }: Props) {
  const step = spec.step ?? (spec.type === 'INTEGER' ? 1 : 0.01);
  return (
    <div className="flex items-center gap-3">
      <input
        type="range"
        className="h-(--control-h) min-w-0 flex-1 accent-ink"
        min={spec.min}
        max={spec.max}
        step={step}
        value={value ?? spec.min}
        disabled={disabled}
        aria-label={label}
        onChange={({ target }) => onChange(target.valueAsNumber)}
      />
      <NumberInput
        {...{ path, label, spec, value, disabled, wrong, onChange }}
        step={step}
        className="w-22"
      />
    </div>
  );
}

/** A seed: empty, and each generation draws one; or a number that stays. */
export function SeedControl({ path, label, spec, value, disabled, wrong, onChange }: Props) {
  const t = useTranslations('playground.form');
  const locked = value !== undefined;
  return (
    <div className="flex gap-2">
      <NumberInput
        {...{ path, label, spec, value, disabled, wrong, onChange }}
        step={1}
        className="min-w-0 flex-1"
        placeholder={t('drawn')}
      />
      <button
        type="button"
        className="square-button"
        title={t('draw')}
        disabled={disabled}
        onClick={() => onChange(drawSeed(spec))}
      >
        <Icon name="dice" label={t('draw')} />
      </button>
      <button
        type="button"
        className="square-button aria-pressed:border-ink aria-pressed:bg-selected"
        aria-pressed={locked}
        title={locked ? t('release') : t('keep')}
        disabled={disabled}
        onClick={() => onChange(locked ? undefined : drawSeed(spec))}
      >
        <Icon name="lock" label={locked ? t('release') : t('keep')} />
      </button>
    </div>
  );
}

/** A seed that can be read out: six digits at most. */
export function drawSeed({ min, max }: Pick<NumberOption, 'min' | 'max'>): number {
  return min + Math.floor(Math.random() * Math.min(max - min, 999_999));
}

interface InputProps extends Props {
  readonly step: number;
  readonly className: string;
  readonly placeholder?: string;
}

/** Keeps what is being typed as text, so that a half-written number is not rewritten under the cursor. */
function NumberInput({
  path,
  spec,
  value,
  disabled,
  wrong,
  onChange,
  step,
  className,
  placeholder,
}: InputProps) {
  const [text, setText] = useState(value === undefined ? '' : String(value));
  useEffect(() => {
    setText((typed) => (parse(typed) === value ? typed : String(value ?? '')));
  }, [value]);
  return (
    <input
      id={controlId(path)}
      type="number"
      inputMode={spec.type === 'INTEGER' ? 'numeric' : 'decimal'}
      className={`control font-mono ${className}`}
      min={spec.min}
      max={spec.max}
      step={step}
      value={text}
      placeholder={placeholder}
      disabled={disabled}
      aria-invalid={wrong || undefined}
      aria-describedby={noteId(path)}
      onChange={({ target }) => {
        setText(target.value);
        onChange(parse(target.value));
      }}
    />
  );
}

function parse(text: string): number | undefined {
  const number = Number(text);
  return text.trim() === '' || !Number.isFinite(number) ? undefined : number;
}
