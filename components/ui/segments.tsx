import type { ReactNode } from 'react';

interface Props<Value extends string | number> {
  /** Names the choice to those who do not see it. */
  readonly label: string;
  /** Joins the radio buttons; one of its kind on a page. */
  readonly name: string;
  readonly values: readonly Value[];
  readonly chosen: Value | undefined;
  readonly onChoose: (value: Value) => void;
  /** What a value is called; by default itself. */
  readonly word?: (value: Value) => ReactNode;
  readonly small?: boolean;
  /** The label stands above the choice. */
  readonly labelled?: boolean;
}

/** Few values side by side, of which one is in force. */
export function Segments<Value extends string | number>(props: Props<Value>) {
  const { label, name, values, chosen, onChoose, word = String, small, labelled } = props;
  return (
    <fieldset className="min-w-0">
      <legend className={labelled ? 'mb-1 text-13 font-medium' : 'sr-only'}>{label}</legend>
      <div className={small ? 'segments small' : 'segments'}>
        {values.map((value) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              className="covers"
              checked={value === chosen}
              onChange={() => onChoose(value)}
            />
            {word(value)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
