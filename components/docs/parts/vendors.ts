import { modelForProvider, providerModels } from '#catalog/models.ts';
import { type VendorId, vendorCosts, vendors, vendorsOf } from '#catalog/vendors.ts';
import { code, table } from '#components/prose/table.ts';
import type { LocalPart } from '../local-part.ts';
import { messages } from '../words.ts';

const modelNames = (vendor: VendorId) =>
  Object.keys(vendorCosts[vendor]).map((provider) => modelForProvider(provider)?.name ?? provider);

/** `<VendorTable />`: the settings that hold the keys of vendors, and what each key makes real. */
export const vendorTable: LocalPart = (_, locale) => {
  const words = messages[locale].docs.parts.vendors;
  return table(
    [words.setting, words.vendor, words.makes],
    vendors.map(({ id, name, setting }) => [code(setting), name, modelNames(id).join(', ')]),
  );
};

/** `<VendorRouteTable />`: for each model the vendors that make it, the preferred one first. */
export const vendorRouteTable: LocalPart = (_, locale) => {
  const words = messages[locale].docs.parts.vendors;
  return table(
    [messages[locale].models.columns.model, code('provider'), words.first, words.second],
    providerModels.map(({ id, name, provider }) => {
      const [first, ...others] = vendorsOf(provider).map((vendor) => vendor.name);
      return [`[${name}](/models/${id})`, code(provider), first ?? '', others.join(', ')];
    }),
  );
};
