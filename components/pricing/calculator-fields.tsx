import { useId } from 'react';
import type { Model, OptionSpec } from '#catalog/model.ts';
import { charactersMax } from '#catalog/search/meets.ts';
import type { OptionValue } from '#contract/request.ts';
import type { Choice } from './calculated-request.ts';

interface FieldsProps {
  readonly model: Model;
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly choice: Choice;
  readonly change: (choice: Choice) => void;
  readonly words: { readonly text: string; readonly given: string };
}

/** A control for everything that the price of a model looks at. */
export function CalculatorFields({ model, options, choice, change, words }: FieldsProps) {
  const inputs = Object.keys({ ...model.price.add, ...model.price.times }).filter((field) =>
    field.startsWith('input.'),
  );
  return (
    <>
      {model.options.map((option) => (
        <Select
          key={option.name}
          label={option.name}
          mono
          value={String(options[option.name])}
          values={legalValues(option).map((value) => [
            value,
            option.name === 'duration' ? `${value} s` : value,
          ])}
          onPick={(picked) =>
            change({ ...choice, options: { ...choice.options, [option.name]: parsed(option, picked) } })
          }
        />
      ))}
      {model.price.per?.field === 'text' && (
        <Characters
          value={Math.min(choice.characters, charactersMax(model))}
          max={charactersMax(model)}
          label={words.text}
          onChange={(characters) => change({ ...choice, characters })}
        />
      )}
      {inputs.map((field) => (
        <label key={field} className="flex items-center gap-2 self-end pb-2">
          <input
            type="checkbox"
            className="size-4"
            checked={choice.inputs.includes(field)}
            onChange={(event) =>
              change({
                ...choice,
                inputs: event.target.checked
                  ? [...choice.inputs, field]
                  : choice.inputs.filter((other) => other !== field),
              })
            }
          />
          <span>
            <code>{field}</code> {words.given}
          </span>
        </label>
      ))}
    </>
  );
}

export const control =
  'mt-1 h-(--control-h) w-full rounded border border-control bg-surface px-2.5 pointer-coarse:text-16';

export function Select(props: {
  label: string;
  mono?: boolean;
  value: string;
  values: readonly (readonly [string, string])[];
  onPick: (value: string) => void;
}) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className={`text-13 font-medium ${props.mono ? 'font-mono' : ''}`}>
        {props.label}
      </label>
      <select
        id={id}
        value={props.value}
        onChange={(event) => props.onPick(event.target.value)}
        className={control}
      >
        {props.values.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

function Characters({
  value,
  max,
  label,
  onChange,
}: {
  value: number;
  max: number;
  label: string;
  onChange: (value: number) => void;
}) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="text-13 font-medium">
        {label}
      </label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={1}
        max={max}
        value={value}
        onChange={(event) => onChange(Math.min(max, Math.max(0, event.target.valueAsNumber || 0)))}
        className={control}
      />
    </div>
  );
}

function legalValues(option: OptionSpec): readonly string[] {
  if (option.type === 'ENUM') return option.values;
  if (option.type === 'BOOLEAN') return ['true', 'false'];
  if (option.type === 'STRING') return [];
  const step = option.step ?? 1;
  const range = Array.from(
    { length: Math.floor((option.max - option.min) / step) + 1 },
    (_, index) => option.min + index * step,
  );
  return (option.values ?? range).map(String);
}

function parsed(option: OptionSpec, value: string): OptionValue {
  if (option.type === 'BOOLEAN') return value === 'true';
  return option.type === 'INTEGER' || option.type === 'NUMBER' ? Number(value) : value;
}
