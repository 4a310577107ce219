import { providerModels } from '#catalog/models.ts';
import { type VendorId, vendorsOf } from '#catalog/vendors.ts';
import { textTable } from '../text-table.ts';

/** Which vendor makes each model now, who comes second, and which key would make a simulated one real. */
export function modelRoutes(hasKey: (vendor: VendorId) => boolean, order: readonly VendorId[]): string {
  const rank = (vendor: VendorId) => (order.includes(vendor) ? order.indexOf(vendor) - order.length : 0);
  const rows = providerModels.map(({ provider }) => {
    const all = vendorsOf(provider).toSorted((one, other) => rank(one.id) - rank(other.id));
    const [first, ...others] = all.filter(({ id }) => hasKey(id));
    const note =
      first === undefined
        ? `real with ${all.map(({ setting }) => setting).join(' or ')}`
        : others.map(({ id }) => id).join(', ');
    return [provider, first?.id ?? 'simulated', note];
  });
  return textTable([['MODEL', 'MADE BY', 'SECOND'], ...rows]);
}
