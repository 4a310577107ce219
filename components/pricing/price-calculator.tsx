'use client';

import { useState } from 'react';
import { checkRequest } from '#catalog/check-request.ts';
import { quoteModel } from '#catalog/quote.ts';
import { playgroundHref } from '#components/playground/request/playground-href.ts';
import { button } from '#components/ui/button.ts';
import type { Options } from '#contract/request.ts';
import { type BasketItem, withItem } from './basket.ts';
import { BasketTable, type BasketWords } from './basket-table.tsx';
import { calculatedRequest, untouched } from './calculated-request.ts';
import { CalculatorFields, control, Select } from './calculator-fields.tsx';
import { Invoice } from './invoice.tsx';
import type { PricedModel } from './priced-model.ts';

interface Words extends BasketWords {
  readonly title: string;
  readonly model: string;
  readonly text: string;
  readonly given: string;
  readonly runs: string;
  readonly add: string;
  readonly open: string;
}

const runsMax = 100_000;

/** The price of any request, line by line, and a list of several with their total. */
export function PriceCalculator({ models, words }: { models: readonly PricedModel[]; words: Words }) {
  const [id, setId] = useState('kling');
  const [choice, setChoice] = useState(untouched);
  const [runs, setRuns] = useState(1);
  const [items, setItems] = useState<readonly BasketItem[]>([]);
  const model = models.find((candidate) => candidate.id === id) ?? models[0];
  if (!model) return null;
  const request = calculatedRequest(model, choice);
  const { options } = checkRequest(model, request);
  const quote = quoteModel(model, request, options);
  const add = () =>
    setItems(
      withItem(items, {
        name: model.name,
        detail: detailOf(model, request.input.text, options),
        credits: quote.creditCost,
        runs,
      }),
    );
  const pick = (picked: string) => {
    setId(picked);
    setChoice(untouched);
  };
  return (
    <div className="needs-script">
      <form
        aria-label={words.title}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
        className="grid rounded border border-line-2 bg-surface md:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]"
      >
        <div className="grid content-start gap-4 p-4 sm:grid-cols-2 md:p-5">
          <Select
            label={words.model}
            value={model.id}
            values={models.map((candidate) => [candidate.id, candidate.name])}
            onPick={pick}
          />
          <CalculatorFields
            model={model}
            options={options}
            choice={choice}
            change={setChoice}
            words={words}
          />
        </div>
        <div className="border-t border-line-2 p-4 md:border-t-0 md:border-l md:p-5">
          <div role="status">
            <Invoice quote={quote} total={words.total} words={words} />
          </div>
          <div className="mt-4 flex flex-wrap items-end justify-between gap-3">
            <Runs runs={runs} setRuns={setRuns} label={words.runs} />
            <button type="submit" className={button('plain')}>
              {words.add}
            </button>
          </div>
          <p className="mt-3 text-13">
            <a
              href={playgroundHref(words.locale, {
                modelId: model.id,
                content: {},
                options: choice.options,
                webhookUrl: '',
              })}
            >
              {words.open}
            </a>
          </p>
        </div>
      </form>
      <BasketTable items={items} change={setItems} words={words} />
    </div>
  );
}

function Runs({ runs, setRuns, label }: { runs: number; setRuns: (runs: number) => void; label: string }) {
  return (
    <label className="text-13 font-medium">
      <span className="block">{label}</span>
      <input
        type="number"
        inputMode="numeric"
        min={1}
        max={runsMax}
        value={runs}
        onChange={(event) =>
          setRuns(Math.min(runsMax, Math.max(1, Math.round(event.target.valueAsNumber) || 1)))
        }
        className={`${control} max-w-28 font-normal`}
      />
    </label>
  );
}

function detailOf({ price }: PricedModel, text: string | undefined, options: Options): string {
  const chosen = Object.entries(options).map(([name, value]) => `${name} ${value}`);
  const length = price.per?.field === 'text' && text !== undefined ? [`input.text ${text.length}`] : [];
  return [...chosen, ...length].join(', ');
}
