import { connect, type Socket } from 'node:net';

/** Connections to servers of this machine, kept for one request after the other. */
export interface HttpConnections {
  /** Sends a whole request and resolves with the status once the whole answer is here. */
  ask(host: string, request: Buffer): Promise<number>;
  close(): void;
}

const HEAD_END = '\r\n\r\n';
const LAST_CHUNK = '\r\n0\r\n\r\n';

/**
 * Speaks as much HTTP as a load needs: the sender shares the machine with what it measures, and the client of Node takes
 * several times as much of it.
 */
export function openConnections(): HttpConnections {
  const all = new Set<Connection>();
  const idle = new Map<string, Connection[]>();
  const idleAt = (host: string) => idle.get(host) ?? idle.set(host, []).get(host) ?? [];
  return {
    async ask(host, request) {
      const free = idleAt(host);
      let connection = free.pop();
      while (connection?.isClosed()) connection = free.pop();
      connection ??= openConnection(host);
      all.add(connection);
      const status = await connection.ask(request);
      free.push(connection);
      return status;
    },
    close() {
      for (const connection of all) connection.socket.destroy();
    },
  };
}

interface Connection {
  readonly socket: Socket;
  isClosed(): boolean;
  ask(request: Buffer): Promise<number>;
}

function openConnection(host: string): Connection {
  const { hostname, port } = new URL(`http://${host}`);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  let answered: { resolve(status: number): void; reject(cause: Error): void } | undefined;
  let received: Buffer = Buffer.alloc(0);
  socket.on('data', (part: Buffer) => {
    received = received.length === 0 ? part : Buffer.concat([received, part]);
    const status = statusOfWhole(received);
    if (status === undefined) return;
    received = Buffer.alloc(0);
    answered?.resolve(status);
  });
  const fail = (cause?: Error) => answered?.reject(cause ?? new Error(`${host} closed the connection.`));
  socket.on('error', fail).on('close', () => fail());
  return {
    socket,
    isClosed: () => socket.destroyed || socket.readableEnded,
    ask(request) {
      return new Promise((resolve, reject) => {
        answered = { resolve, reject };
        socket.write(request);
      });
    },
  };
}

/** The status of an answer; undefined while a part of it is missing. */
export function statusOfWhole(received: Buffer): number | undefined {
  const headEnd = received.indexOf(HEAD_END);
  if (headEnd < 0) return undefined;
  const head = received.toString('latin1', 0, headEnd);
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  const isWhole =
    length === undefined
      ? received.toString('latin1', headEnd).endsWith(LAST_CHUNK)
      : received.length >= headEnd + HEAD_END.length + Number(length);
  return isWhole ? Number(head.slice('HTTP/1.1 '.length, 12)) : undefined;
}

/** A request as it travels. */
export function requestBytes(
  method: string,
  { host, pathname, search }: URL,
  headers: Readonly<Record<string, string>>,
  body = '',
): Buffer {
  const own = Object.entries({ host, ...headers, 'content-length': String(Buffer.byteLength(body)) });
  const lines = own.map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`${method} ${pathname}${search} HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
}
