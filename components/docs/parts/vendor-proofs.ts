import { modelForProvider } from '#catalog/models.ts';
import { vendorEndpoints } from '#catalog/vendor-endpoints.ts';
import { lackOf, type VendorFault, vendorFaults } from '#catalog/vendor-faults.ts';
import { type Vendor, vendors, vendorsOf } from '#catalog/vendors.ts';
import { code, table } from '#components/prose/table.ts';
import type { Locale } from '#i18n/routing.ts';
import type { LocalPart } from '../local-part.ts';
import { messages } from '../words.ts';

/** `<VendorProofTable />`: for each way to make a model where it is asked for, what was proved and what was not. */
export const vendorProofTable: LocalPart = (_, locale) => {
  const words = messages[locale].docs.parts.vendors;
  const heads = [messages[locale].models.columns.model, words.vendor, words.endpoints];
  const providers = [...new Set(vendors.flatMap(({ id }) => Object.keys(vendorEndpoints[id])))];
  return table(
    [...heads, words.proved, words.left],
    providers.flatMap((provider) =>
      vendorsOf(provider).map((vendor) => [
        modelForProvider(provider)?.name ?? provider,
        vendor.name,
        (vendorEndpoints[vendor.id][provider] ?? []).map(code).join(', '),
        provedAt(vendor, locale),
        vendor.keepsTypes ? words.leftTyped : words.leftUntyped,
      ]),
    ),
  );
};

function provedAt(vendor: Vendor, locale: Locale): string {
  const { provedTyped, provedUntyped } = messages[locale].docs.parts.vendors;
  const possible = vendorFaults.filter((fault) => lackOf(vendor.id, fault) === null);
  const text = vendor.keepsTypes ? provedTyped : provedUntyped;
  return `${text}: ${possible.length}`;
}

/** `<VendorFaultTable />`: what a vendor may do, how the generation ends, and where it can not happen. */
export const vendorFaultTable: LocalPart = (_, locale) => {
  const words = messages[locale].docs.parts.vendors;
  return table(
    [words.happens, words.ends, { title: words.handedOver, figure: true }, words.exceptions],
    vendorFaults.map((fault) => [
      words.faults[fault.id],
      fault.ends === 'COMPLETED' ? words.withFile : `[${code(fault.ends)}](/errors/${fault.ends})`,
      `${fault.submissions}`,
      exceptionsTo(fault, locale),
    ]),
  );
};

function exceptionsTo(fault: VendorFault, locale: Locale): string {
  const { lacks } = messages[locale].docs.parts.vendors;
  const found = vendors.flatMap(({ id, name }) => {
    const lack = lackOf(id, fault);
    return lack === null ? [] : [`${name}: ${lacks[lack]}`];
  });
  return found.join('; ');
}
