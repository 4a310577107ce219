/** An amount in millionths of a US dollar as a price: `$1.25`, or with four decimals where there is less than a dollar. */
export function dollars(micros: number): string {
  const amount = Math.abs(micros) / 1_000_000;
  const text = amount === 0 || amount >= 1 ? amount.toFixed(2) : amount.toFixed(4);
  return `${micros < 0 ? '-' : ''}$${text}`;
}
