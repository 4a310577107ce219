import { checkCatalog } from '#catalog/check-catalog.ts';
import { compareWords } from '#catalog/check-words.ts';
import { models } from '#catalog/models.ts';
import { plans } from '#catalog/plans.ts';
import { prices } from '#catalog/prices.ts';
import { errorCodes } from '#contract/errors.ts';
import en from '#messages/en.json' with { type: 'json' };
import pt from '#messages/pt.json' with { type: 'json' };

const errorWords = errorCodes.flatMap((code) => ['title', 'what', 'fix'].map((key) => `${code}.${key}`));

const defects = [
  ...checkCatalog(models, prices, plans, { pt: pt.catalog, en: en.catalog }),
  ...compareWords('errors', errorWords, [], { pt: pt.errors, en: en.errors }),
];
for (const defect of defects) console.error(defect);
if (defects.length > 0) {
  console.error(`The catalog has ${defects.length} ${defects.length === 1 ? 'defect' : 'defects'}.`);
  process.exitCode = 1;
}
