import { type MuxInput, muxVideo } from '../encode/mux.ts';

/** A pool task: joins picture and sound. */
export async function runTask(input: MuxInput): Promise<{ readonly bytes: Uint8Array }> {
  return { bytes: await muxVideo(input) };
}
