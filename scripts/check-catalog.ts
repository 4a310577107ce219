import { checkCatalog } from '#catalog/check-catalog.ts';
import { models } from '#catalog/models.ts';
import { plans } from '#catalog/plans.ts';
import { prices } from '#catalog/prices.ts';
import en from '#messages/en.json' with { type: 'json' };
import pt from '#messages/pt.json' with { type: 'json' };

const defects = checkCatalog(models, prices, plans, { pt: pt.catalog, en: en.catalog });
for (const defect of defects) console.error(defect);
if (defects.length > 0) {
  console.error(`The catalog has ${defects.length} ${defects.length === 1 ? 'defect' : 'defects'}.`);
  process.exitCode = 1;
}
