import { getTranslations } from 'next-intl/server';
import type { ErrorCode } from '#contract/errors.ts';

/** Title, what happened and what to do, for each code. */
export async function errorWords() {
  const t = await getTranslations('errors');
  return (code: ErrorCode) => ({ title: t(`${code}.title`), what: t(`${code}.what`), fix: t(`${code}.fix`) });
}
