import type { OpenedAccount } from '../accounts/open-account.ts';
import type { GenerationServices } from '../generations/services.ts';
import type { Words } from './words.ts';

/** What resolvers work with. */
export interface SchemaServices extends GenerationServices {
  readonly words: Words;
  /** Where callers reach this gateway, without a slash at the end. */
  readonly publicUrl: string;
  readonly openFreeAccount: () => Promise<OpenedAccount>;
}
