import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { ServerOptions } from 'node:https';
import { createServer as createTcpServer } from 'node:net';
import type { AddressInfo, Server as TcpServer, Socket } from 'node:net';

/** A server on a free port of 127.0.0.1. */
export interface LocalServer {
  /** Such as `http://127.0.0.1:40123`. */
  readonly origin: string;
  readonly port: number;
  readonly requests: readonly ReceivedRequest[];
  close(): Promise<void>;
}

export interface ReceivedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** What a test server answers: a response, or anything that it does with the socket itself. */
export type Answer =
  | {
      readonly status?: number;
      readonly headers?: Record<string, string | string[]>;
      readonly body?: string | Buffer;
    }
  | ((request: IncomingMessage, response: ServerResponse) => void);

type Respond = (request: ReceivedRequest) => Answer;

/** Starts an HTTP server that remembers what it was asked. */
export async function startHttp(respond: Respond): Promise<LocalServer> {
  const requests: ReceivedRequest[] = [];
  return listen(createServer(toListener(respond, requests)), 'http', requests);
}

/** The same over TLS. */
export async function startHttps(options: ServerOptions, respond: Respond): Promise<LocalServer> {
  const requests: ReceivedRequest[] = [];
  return listen(createTlsServer(options, toListener(respond, requests)), 'https', requests);
}

/** A server that does what it likes with each connection. */
export async function startTcp(onConnection: (socket: Socket) => void): Promise<LocalServer> {
  return listen(createTcpServer(onConnection), 'http', []);
}

/** A port of 127.0.0.1 that nothing listens on. */
export async function findClosedPort(): Promise<number> {
  const server = await startTcp((socket) => socket.destroy());
  await server.close();
  return server.port;
}

function toListener(respond: Respond, requests: ReceivedRequest[]): RequestListener {
  return (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const received = {
        method: request.method ?? '',
        url: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      };
      requests.push(received);
      const answer = respond(received);
      if (typeof answer === 'function') {
        answer(request, response);
        return;
      }
      response.writeHead(answer.status ?? 200, answer.headers ?? {});
      response.end(answer.body ?? '');
    });
  };
}

async function listen(
  server: Server | TcpServer,
  scheme: 'http' | 'https',
  requests: readonly ReceivedRequest[],
): Promise<LocalServer> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `${scheme}://127.0.0.1:${port}`,
    port,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const socket of sockets) socket.destroy();
      }),
  };
}
