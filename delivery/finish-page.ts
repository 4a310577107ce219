import { brotliCompressSync, constants } from 'node:zlib';
import { showsFiles } from '#components/shell/applications.ts';
import { contentPolicy, type MediaSources } from './content-policy.ts';
import type { FinishedHtml } from './hold-html.ts';
import { inlineHashes } from './inline-hashes.ts';
import { makeDocument } from './make-document.ts';
import type { EnhanceModule } from './manifest.ts';
import { accepts } from './sendable.ts';
import { speculationRules } from './speculation-rules.ts';

export interface PageSettings extends MediaSources {
  readonly module: EnhanceModule | undefined;
}

/** A page that was rendered at the time of a request, such as one that says that an address leads nowhere, as a document. */
export function finishPage(
  html: string,
  { path, accepted }: { readonly path: string; readonly accepted: string | undefined },
  { module, media }: PageSettings,
): FinishedHtml {
  const parts = { module, rules: speculationRules };
  const done = makeDocument(html, parts);
  const headers = {
    'Content-Security-Policy': contentPolicy(inlineHashes(done), showsFiles(path), { media }),
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
  const plain = Buffer.from(done);
  if (accepted === undefined || !accepts(accepted, 'br')) {
    return { body: plain, headers: { ...headers, 'Content-Length': String(plain.length) } };
  }
  const body = brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  return {
    body,
    headers: { ...headers, 'Content-Encoding': 'br', 'Content-Length': String(body.length) },
  };
}
