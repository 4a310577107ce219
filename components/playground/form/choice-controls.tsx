import type { OptionValue } from '#contract/request.ts';
import type { Choice } from '../request/fields.ts';
import { controlId, noteId } from './field-frame.tsx';

interface Props {
  readonly path: string;
  readonly choices: readonly Choice[];
  readonly unit?: string;
  readonly value: OptionValue | undefined;
  readonly disabled: boolean;
  /** What a value means, where that needs saying. */
  readonly words: Readonly<Record<string, string>>;
  readonly onChoose: (value: OptionValue) => void;
}

/** Few choices, side by side. */
export function Segments({ path, choices, unit, value, disabled, words, onChoose }: Props) {
  return (
    <div className="segments">
      {choices.map((choice) => (
        <label key={String(choice.value)} title={words[String(choice.value)]}>
          <input
            type="radio"
            name={path}
            className="covers"
            checked={choice.value === value}
            disabled={disabled || choice.forbidden !== undefined}
            aria-describedby={noteId(path)}
            onChange={() => onChoose(choice.value)}
          />
          {withUnit(choice.value, unit)}
        </label>
      ))}
    </div>
  );
}

/** Aspect ratios, drawn to one scale. */
export function Ratios({ path, choices, value, disabled, onChoose }: Props) {
  return (
    <div className="grid grid-cols-[repeat(auto-fill,minmax(84px,1fr))] gap-2">
      {choices.map((choice) => (
        <label key={String(choice.value)} className="ratio">
          <input
            type="radio"
            name={path}
            className="covers"
            checked={choice.value === value}
            disabled={disabled || choice.forbidden !== undefined}
            aria-describedby={noteId(path)}
            onChange={() => onChoose(choice.value)}
          />
          <RatioBox ratio={String(choice.value)} />
          {choice.value}
        </label>
      ))}
    </div>
  );
}

/** Longest side of a drawn ratio, in pixels. */
const boxMax = 26;

function RatioBox({ ratio }: { ratio: string }) {
  const [width = 1, height = 1] = ratio.split(':').map(Number);
  const scale = boxMax / Math.max(width, height);
  return (
    <svg
      className="block rounded-[1px] border-[1.5px] border-current"
      width={width * scale}
      height={height * scale}
      aria-hidden="true"
    />
  );
}

/** Many choices. */
export function SelectControl({ path, choices, unit, value, disabled, words, onChoose }: Props) {
  return (
    <select
      id={controlId(path)}
      className="control"
      value={String(value ?? '')}
      disabled={disabled}
      aria-describedby={noteId(path)}
      onChange={({ target }) => {
        const chosen = choices.find((choice) => String(choice.value) === target.value);
        if (chosen) onChoose(chosen.value);
      }}
    >
      {value === undefined && <option value="" />}
      {choices.map((choice) => (
        <option
          key={String(choice.value)}
          value={String(choice.value)}
          disabled={choice.forbidden !== undefined}
        >
          {withMeaning(withUnit(choice.value, unit), words[String(choice.value)])}
        </option>
      ))}
    </select>
  );
}

function withUnit(value: OptionValue, unit?: string): string {
  return unit ? `${value} ${unit}` : String(value);
}

function withMeaning(value: string, meaning?: string): string {
  return meaning && meaning !== value ? `${value} (${meaning})` : value;
}
