import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { checkRequest } from '#catalog/check-request.ts';
import { modelForProvider } from '#catalog/models.ts';
import { headingsOf } from '#components/prose/headings.ts';
import { parseMarkdown } from '#components/prose/parse-markdown.ts';
import { walk } from '#components/prose/walk.ts';
import type { GenerateInput } from '#contract/request.ts';
import { routing } from '#i18n/routing.ts';
import { guideMarkdown, guidesOf, guideTree, neighbours } from './guides.ts';
import { guideRequests } from './requests.ts';

describe('guides', () => {
  for (const locale of routing.locales) {
    for (const guide of guidesOf(locale)) {
      it(`${locale}/${guide.slug} expands`, () => {
        guideTree(locale, guide);
      });
    }
  }
});
