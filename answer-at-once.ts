import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { ReadyAnswer } from '#delivery/sendable.ts';

/** The answer to bytes that are one request, when it is ready; undefined for all that has to be read in full. */
export type FindReady = (bytes: Buffer) => ReadyAnswer | undefined;

/** Stands before Node's reading of HTTP. */
export interface Front {
  /** From now on nothing is answered at once. */
  leave(): void;
  /** Ends connections that were never given to the server: those on which nothing is under way, or all. */
  close(which: 'idle' | 'all'): void;
}

/**
 * Makes a server write answers that are ready to the connection as they are. To read HTTP in full costs more than such an
 * answer; it is done from the first request on that is another one.
 */
export function answerAtOnce(server: Server, findReady: FindReady): Front {
  const readInFull = server.listeners('connection');
  server.removeAllListeners('connection').on('connection', (socket) => take(socket));
  const waiting = new Set<Socket>();
  let isLeaving = false;

  const take = (socket: Socket): void => {
    const read = (bytes: Buffer) => {
      // Who asks on without taking what was sent is for the server that knows how to wait.
      const answer = isLeaving || socket.writableLength > 0 ? undefined : findReady(bytes);
      if (answer === undefined) return giveAway(bytes);
      write(socket, answer);
      socket.setTimeout(server.keepAliveTimeout);
    };
    const giveAway = (bytes: Buffer) => {
      for (const [event, listener] of Object.entries(listeners)) socket.off(event, listener);
      listeners.close();
      socket.setTimeout(0);
      for (const listener of readInFull) listener.call(server, socket);
      socket.emit('data', bytes);
    };
    const listeners = {
      data: read,
      end: () => socket.end(),
      error: () => socket.destroy(),
      timeout: () => destroyIdle(socket),
      close: () => void waiting.delete(socket),
    };
    waiting.add(socket);
    for (const [event, listener] of Object.entries(listeners)) socket.on(event, listener);
    socket.setTimeout(server.headersTimeout);
  };

  return {
    leave: () => {
      isLeaving = true;
    },
    close: (which) => {
      const end = which === 'all' ? (socket: Socket) => void socket.destroy() : destroyIdle;
      for (const socket of waiting) end(socket);
    },
  };
}

function destroyIdle(socket: Socket): void {
  if (socket.writableLength === 0) socket.destroy();
}

function write(socket: Socket, { head, body }: ReadyAnswer): void {
  socket.cork();
  socket.write(`${head}Date: ${dateOfNow()}\r\n\r\n`, 'latin1');
  if (body !== undefined) socket.write(body);
  socket.uncork();
}

let lastDate = { second: 0, text: '' };

/** Of this second, as HTTP writes it. */
function dateOfNow(): string {
  const second = Math.floor(Date.now() / 1_000);
  if (second !== lastDate.second) lastDate = { second, text: new Date(second * 1_000).toUTCString() };
  return lastDate.text;
}
