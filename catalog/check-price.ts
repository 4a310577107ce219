import type { Model, OptionSpec, PriceRule } from './model.ts';
import { inputOf } from './situation.ts';

/** The defects of the price of one model, each a sentence that names it. */
export function checkPrice(model: Model, price: PriceRule): string[] {
  const defects = [
    ...amountDefects('base', price.base),
    ...(price.per
      ? [...amountDefects('per', price.per.credits), ...unitDefects(model, price.per.field)]
      : []),
    ...tableDefects(model, 'add', price.add),
    ...tableDefects(model, 'times', price.times),
  ];
  return defects.map((defect) => `Price ${model.provider}: ${defect}`);
}

function amountDefects(name: string, amount: number): string[] {
  return Number.isFinite(amount) && amount >= 0 ? [] : [`${name} is ${amount}; it must be a number from 0.`];
}

function unitDefects(model: Model, field: 'duration' | 'text'): string[] {
  const known =
    field === 'text'
      ? model.inputs.some((input) => input.name === 'text')
      : model.options.some((option) => option.name === 'duration');
  return known ? [] : [`it charges for ${field}, which ${model.id} does not have.`];
}

function tableDefects(model: Model, name: 'add' | 'times', table: PriceRule['add']): string[] {
  return Object.entries(table ?? {}).flatMap(([field, amounts]) => [
    ...Object.entries(amounts).flatMap(([value, amount]) =>
      amountDefects(`${name} for ${field} ${value}`, amount),
    ),
    ...fieldDefects(model, name, field, Object.keys(amounts)),
  ]);
}

function fieldDefects(model: Model, name: string, field: string, values: readonly string[]): string[] {
  const input = inputOf(field);
  const option = model.options.find((spec) => spec.name === field);
  const known = input ? model.inputs.some((spec) => spec.name === input) : option !== undefined;
  if (!known) return [`${name} names ${field}, which ${model.id} does not have.`];
  const legal = option ? legalValues(option) : ['true', 'false'];
  return values
    .filter((value) => !legal.includes(value))
    .map((value) => `${name} names ${field} ${value}, which is no value of it.`);
}

function legalValues(option: OptionSpec): readonly string[] {
  switch (option.type) {
    case 'ENUM':
      return option.values;
    case 'BOOLEAN':
      return ['true', 'false'];
    case 'INTEGER':
    case 'NUMBER':
      return (option.values ?? []).map(String);
    case 'STRING':
      return [];
  }
}
