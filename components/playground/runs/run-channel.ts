/** Tells the other pages of this browser that a run has changed, by its id; they read it from the store. */
export interface RunChannel {
  tell(ids: readonly string[]): void;
  /** Returns what ends it. */
  listen(heard: (ids: readonly string[]) => void): () => void;
}

const channelName = 'doitong-playground-runs';

/** A channel of its own for each page that uses it, opened when it is first needed; silent where the browser has none. */
export function createRunChannel(): RunChannel {
  if (typeof BroadcastChannel === 'undefined') return silentRunChannel;
  let opened: BroadcastChannel | undefined;
  const channel = () => {
    opened ??= new BroadcastChannel(channelName);
    return opened;
  };
  return {
    tell: (ids) => channel().postMessage(ids),
    listen: (heard) => {
      const take = ({ data }: MessageEvent<unknown>) => {
        if (Array.isArray(data)) heard(data.filter((id) => typeof id === 'string'));
      };
      channel().addEventListener('message', take);
      return () => channel().removeEventListener('message', take);
    },
  };
}

/** For a page that keeps its runs to itself. */
export const silentRunChannel: RunChannel = { tell: () => undefined, listen: () => () => undefined };
