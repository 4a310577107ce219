import { useId } from 'react';
import { button } from '#components/ui/button.ts';
import { Icon } from '#components/ui/icon.tsx';
import { fillText } from '#i18n/fill-text.ts';
import { type Locale, languageTags } from '#i18n/routing.ts';
import { NumberField } from './number-field.tsx';
import { firstQuestion, type PlanLine, type PlanQuestion, planLinesMax } from './plan-address.ts';
import { jobOf, type Known } from './plan-question.ts';
import type { PlannedModel } from './planned-model.ts';
import type { PlannerWords } from './planner-words.ts';

interface FormProps {
  readonly models: readonly PlannedModel[];
  readonly words: PlannerWords;
  readonly locale: Locale;
  readonly question: PlanQuestion;
  readonly change: (part: Partial<PlanQuestion>) => void;
  readonly known: Known;
}

/** What is to be made in a day, when it comes, and how its end is learned. */
export function PlannerForm(props: FormProps) {
  const { words, question, change } = props;
  const { lines } = question;
  const add = () =>
    change({ lines: [...lines, firstQuestion.lines[0] ?? { model: '', length: 0, jobs: 1 }] });
  return (
    <form
      aria-label={words.form}
      onSubmit={(event) => event.preventDefault()}
      className="needs-script border-b border-line-2 lg:border-r lg:border-b-0"
    >
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are told apart by their place alone
        <JobFields key={index} {...props} line={line} index={index} />
      ))}
      {lines.length < planLinesMax && (
        <div className="border-b border-line px-4 py-2.5">
          <button type="button" className={button('plain', 'small')} onClick={add}>
            {words.add}
          </button>
        </div>
      )}
      <div className="grid gap-4 p-4 sm:grid-cols-2">
        <NumberField
          field="hours"
          label={words.hours}
          help={words.hoursHelp}
          value={question.hours}
          onChange={(hours) => change({ hours })}
        />
        <NumberField
          field="peak"
          label={words.peak}
          help={words.peakHelp}
          value={question.peak}
          onChange={(peak) => change({ peak })}
        />
        <Choice
          label={words.start}
          name="start"
          value={question.together ? 'together' : 'spread'}
          values={{ spread: words.spread, together: words.together }}
          onPick={(start) => change({ together: start === 'together' })}
        />
        <Follow {...props} />
      </div>
      <p className="px-4 pb-4 text-13 text-ink-3">{words.share}</p>
    </form>
  );
}

function JobFields({
  models,
  words,
  locale,
  question,
  change,
  known,
  line,
  index,
}: FormProps & { line: PlanLine; index: number }) {
  const model = models.find(({ id }) => id === line.model);
  const { seconds, credits } = jobOf(line, models, known);
  const number = (value: number) => value.toLocaleString(languageTags[locale]);
  const lines = (next: readonly PlanLine[]) => change({ lines: next });
  const set = (part: Partial<PlanLine>) => lines(question.lines.with(index, { ...line, ...part }));
  const unit = model?.unit === 's' ? 's' : words.characters;
  return (
    <fieldset className="border-b border-line px-4 pt-3 pb-3.5">
      <legend className="sr-only">{fillText(words.line, { number: index + 1 })}</legend>
      <div className="grid grid-cols-2 items-end gap-x-2 gap-y-3 sm:grid-cols-[minmax(0,1.3fr)_minmax(0,1fr)_minmax(0,0.8fr)]">
        <Select
          label={words.model}
          value={line.model}
          values={models.map(({ id, name }) => [id, name])}
          onPick={(id) => {
            const next = models.find((each) => each.id === id);
            set({ model: id, length: next?.lengths[0]?.length ?? 0 });
          }}
        />
        {model?.unit ? (
          <Select
            label={words.length}
            value={String(line.length)}
            values={model.lengths.map(({ length }) => [String(length), `${number(length)} ${unit}`])}
            onPick={(length) => set({ length: Number(length) })}
          />
        ) : (
          <span className="max-sm:hidden" />
        )}
        <NumberField field="jobs" label={words.perDay} value={line.jobs} onChange={(jobs) => set({ jobs })} />
      </div>
      <div className="mt-1 flex items-center justify-between gap-2">
        <p className="text-12 text-ink-3">
          {fillText(words.secondsEach, { seconds: number(seconds), credits: number(credits) })}
        </p>
        <button
          type="button"
          disabled={question.lines.length === 1}
          className={`${button('quiet', 'small')} -mr-2.5`}
          onClick={() => lines(question.lines.toSpliced(index, 1))}
        >
          <Icon name="close" label={fillText(words.remove, { number: index + 1 })} />
        </button>
      </div>
    </fieldset>
  );
}

function Follow({ words, question, change }: FormProps) {
  return (
    <div className="grid content-start gap-2">
      <Choice
        label={words.follow}
        name="follow"
        value={question.poll === null ? 'webhook' : 'polling'}
        values={{ polling: words.polling, webhook: words.webhook }}
        onPick={(follow) => change({ poll: follow === 'webhook' ? null : firstQuestion.poll })}
      />
      {question.poll !== null && (
        <NumberField
          field="poll"
          label={words.everySeconds}
          value={question.poll}
          onChange={(poll) => change({ poll })}
        />
      )}
    </div>
  );
}

function Choice<Value extends string>(props: {
  label: string;
  name: string;
  value: Value;
  values: Readonly<Record<Value, string>>;
  onPick: (value: string) => void;
}) {
  return (
    <fieldset>
      <legend className="text-13 font-medium">{props.label}</legend>
      {Object.entries<string>(props.values).map(([value, text]) => (
        <label key={value} className="mt-1.5 flex items-center gap-2 pointer-coarse:min-h-9">
          <input
            type="radio"
            name={props.name}
            value={value}
            checked={value === props.value}
            onChange={() => props.onPick(value)}
            className="size-4"
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
}

function Select(props: {
  label: string;
  value: string;
  values: readonly (readonly [string, string])[];
  onPick: (value: string) => void;
}) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="text-13 font-medium">
        {props.label}
      </label>
      <select
        id={id}
        value={props.value}
        onChange={(event) => props.onPick(event.target.value)}
        className="mt-1 block h-(--control-h) w-full rounded border border-control bg-surface px-2 pointer-coarse:text-16"
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
