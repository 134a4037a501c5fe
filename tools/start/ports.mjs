import { createServer } from 'node:net';

/** Why nobody can listen there, as the system's code, or undefined when it is free. */
export function whyNotFree(host, port) {
  return new Promise((answer) => {
    const server = createServer();
    server.once('error', (error) => answer(error.code));
    server.listen({ host, port, exclusive: true }, () => server.close(() => answer(undefined)));
  });
}

/** The wanted port when it is free, else any other. */
export async function freePort(wanted) {
  if (wanted && !(await whyNotFree('127.0.0.1', wanted))) return wanted;
  return new Promise((answer, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => answer(port));
    });
  });
}
