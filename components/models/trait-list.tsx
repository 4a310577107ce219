import { Icon } from '#components/ui/icon.tsx';

/** What a model is good at, and what it can not do. */
export function TraitList({
  features,
  limitations,
}: {
  features: readonly string[];
  limitations: readonly string[];
}) {
  return (
    <div className="mt-5 grid gap-x-8 gap-y-1 sm:grid-cols-2">
      <Traits items={features} icon="check" color="text-completed" />
      <Traits items={limitations} icon="close" color="text-ink-3" />
    </div>
  );
}

function Traits({
  items,
  icon,
  color,
}: {
  items: readonly string[];
  icon: 'check' | 'close';
  color: string;
}) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item} className="flex gap-2 border-b border-line py-1.5">
          <span className={`pt-0.5 ${color}`}>
            <Icon name={icon} />
          </span>
          {item}
        </li>
      ))}
    </ul>
  );
}
