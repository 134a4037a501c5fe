// Sends one request the way a client does, with whatever headers it likes; `fetch` would set some of its own.
import { request } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: Buffer;
}

export interface Sent {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

export const portOf = (server: Server): number => (server.address() as AddressInfo).port;

export const send = (port: number, path: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Received> =>
  new Promise((received, failed) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers: { host: 'localhost:4000', ...headers }, agent: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => received({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }));
    });
    sent.on('error', failed).end(body);
  });
