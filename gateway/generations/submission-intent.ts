import { z } from 'zod';

/**
 * What stands in place of a provider's operation while it is being submitted. A run that finds it knows that another one
 * died between submitting and keeping the answer, so that the provider may be at work already.
 */
export const submissionIntent = z.object({ submissions: z.int().min(1) });
