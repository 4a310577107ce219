'use client';

import { useId, useState } from 'react';
import { checkRequest } from '#catalog/check-request.ts';
import type { Model, OptionSpec } from '#catalog/model.ts';
import { quoteModel } from '#catalog/quote.ts';
import { smallestRequest } from '#components/models/default-quote.ts';
import type { GenerateInput, OptionValue } from '#contract/request.ts';
import { Invoice } from './invoice.tsx';
import type { PriceWords } from './price-text.ts';
import type { PricedModel } from './priced-model.ts';

interface Words extends PriceWords {
  readonly title: string;
  readonly model: string;
  readonly total: string;
  readonly text: string;
  readonly given: string;
}

interface Choice {
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly characters: number;
  readonly inputs: readonly string[];
}

const untouched: Choice = { options: {}, characters: 500, inputs: [] };

/** The price of any request: a model, the options that its price looks at, and the sum like an invoice. */
export function PriceCalculator({ models, words }: { models: readonly PricedModel[]; words: Words }) {
  const [id, setId] = useState('kling');
  const [choice, setChoice] = useState(untouched);
  const model = models.find((candidate) => candidate.id === id) ?? models[0];
  if (!model) return null;
  const request = requestOf(model, choice);
  const { options } = checkRequest(model, request);
  return (
    <form
      aria-label={words.title}
      onSubmit={(event) => event.preventDefault()}
      className="needs-script grid rounded border border-line-2 bg-surface md:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]"
    >
      <div className="grid content-start gap-4 p-4 sm:grid-cols-2 md:p-5">
        <Select
          label={words.model}
          value={model.id}
          values={models.map((candidate) => [candidate.id, candidate.name])}
          onPick={(picked) => {
            setId(picked);
            setChoice(untouched);
          }}
        />
        <Fields model={model} options={options} choice={choice} change={setChoice} words={words} />
      </div>
      <output
        className="block border-t border-line-2 p-4 md:border-t-0 md:border-l md:p-5"
        aria-live="polite"
      >
        <Invoice quote={quoteModel(model, request, options)} total={words.total} words={words} />
      </output>
    </form>
  );
}

interface FieldsProps {
  readonly model: Model;
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly choice: Choice;
  readonly change: (choice: Choice) => void;
  readonly words: Words;
}

function Fields({ model, options, choice, change, words }: FieldsProps) {
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
          value={choice.characters}
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

const control =
  'mt-1 h-(--control-h) w-full rounded border border-control bg-surface px-2.5 pointer-coarse:text-16';

function Select(props: {
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
  label,
  onChange,
}: {
  value: number;
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
        max={10_000}
        value={value}
        onChange={(event) => onChange(Math.min(10_000, Math.max(0, event.target.valueAsNumber || 0)))}
        className={control}
      />
    </div>
  );
}

function requestOf(model: Model, { options, characters, inputs }: Choice): GenerateInput {
  const smallest = smallestRequest(model);
  const given = Object.fromEntries(
    inputs.map((field) => [field.replace('input.', ''), 'https://example.com/file']),
  );
  const text = smallest.input.text === undefined ? {} : { text: 'x'.repeat(characters) };
  const spoken = inputs.includes('input.audio') ? {} : text;
  const { text: _, ...others } = smallest.input;
  return { ...smallest, input: { ...others, ...spoken, ...given }, options };
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
