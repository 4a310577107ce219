import { useId, useState } from 'react';
import { bounded, planBounds } from './plan-address.ts';

/** A whole number within the bounds of its field. What is being typed may be out of them; what is reported may not. */
export function NumberField(props: {
  field: keyof typeof planBounds;
  label: string;
  help?: string;
  value: number;
  onChange: (value: number) => void;
}) {
  const { field, value } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="text-13 font-medium">
        {props.label}
      </label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        {...planBounds[field]}
        value={typed ?? value}
        aria-describedby={props.help ? `${id}-help` : undefined}
        onBlur={() => setTyped(null)}
        onChange={(event) => {
          setTyped(event.target.value);
          props.onChange(bounded(event.target.value, field, value));
        }}
        className="mt-1 block h-(--control-h) w-full rounded border border-control bg-surface px-2.5 pointer-coarse:text-16"
      />
      {props.help && (
        <p id={`${id}-help`} className="mt-0.5 text-12 text-ink-3">
          {props.help}
        </p>
      )}
    </div>
  );
}
