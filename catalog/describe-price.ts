import type { PriceRule } from './model.ts';
import { inputOf } from './situation.ts';

/** The rule of a price as an English sentence, for the API: `60 credits for each second. mode pro: x1.5.` */
export function describePrice(price: PriceRule): string {
  return [
    mainPart(price),
    ...changes(price.add, (credits) => `+${credits}`),
    ...changes(price.times, (f) => `x${f}`),
  ]
    .map((part) => `${part}.`)
    .join(' ');
}

function mainPart({ base, per }: PriceRule): string {
  if (!per) return `${base} credits`;
  const unit = per.field === 'duration' ? 'second' : 'started 1,000 characters';
  const beyond = per.included
    ? ` beyond ${per.included} ${per.field === 'duration' ? 's' : 'characters'}`
    : '';
  const units = `${per.credits} credits for each ${unit}${beyond}`;
  return base ? `${base} credits and ${units}` : units;
}

function changes(table: PriceRule['add'], show: (amount: number) => string): string[] {
  return Object.entries(table ?? {}).map(([field, amounts]) => {
    const listed = Object.entries(amounts).map(([value, amount]) =>
      inputOf(field) ? show(amount) : `${value} ${show(amount)}`,
    );
    const name = inputOf(field) ? `with ${inputOf(field)}` : field;
    return `${name}: ${listed.join(', ')}`;
  });
}
