/** One request of a list, made so many times. Prices in credits. */
export interface BasketItem {
  readonly name: string;
  /** Its options, as the API names them. */
  readonly detail: string;
  readonly credits: number;
  readonly runs: number;
}

/** The list with one more; the same request again adds to its runs. */
export function withItem(items: readonly BasketItem[], added: BasketItem): readonly BasketItem[] {
  const isSame = (item: BasketItem) => item.name === added.name && item.detail === added.detail;
  if (!items.some(isSame)) return [...items, added];
  return items.map((item) => (isSame(item) ? { ...item, runs: item.runs + added.runs } : item));
}

/** Credits of all lines. */
export function basketTotal(items: readonly BasketItem[]): number {
  return items.reduce((sum, { credits, runs }) => sum + credits * runs, 0);
}

/** How many times the whole list can be paid from so many credits. */
export function timesCovered(credits: number, total: number): number {
  return total === 0 ? 0 : Math.floor(credits / total);
}
