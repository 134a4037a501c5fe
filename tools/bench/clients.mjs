// Asks a server from this process and prints what it saw as JSON. What to ask comes as JSON on standard input.
import { Agent, request } from 'node:http';

let text = '';
for await (const part of process.stdin) text += part;
const { port, requests, clients, seconds, repeat } = JSON.parse(text);
const agent = new Agent({ keepAlive: true, maxSockets: clients });
const times = [];

const once = ({ path, headers, body, expect }) =>
  new Promise((done, failed) => {
    const began = process.hrtime.bigint();
    const sent = request(
      { port, host: '127.0.0.1', path, method: 'POST', agent, headers: { ...headers, 'content-length': Buffer.byteLength(body) } },
      (answer) => {
        let said = '';
        answer.on('data', (part) => {
          if (said.length < 200) said += part;
        });
        answer.on('end', () => {
          times.push(Number(process.hrtime.bigint() - began) / 1e6);
          if (answer.statusCode !== 200 || !said.startsWith(expect)) failed(new Error(`status ${answer.statusCode}: ${said.slice(0, 300)}`));
          else done();
        });
      },
    );
    sent.on('error', failed).end(body);
  });

let next = 0;
const began = performance.now();
const until = began + seconds * 1000;
await Promise.all(
  Array.from({ length: clients }, async () => {
    while (performance.now() < until && (repeat || next < requests.length)) await once(requests[next++ % requests.length]);
  }),
);
const took = (performance.now() - began) / 1000;
times.sort((a, b) => a - b);
console.log(JSON.stringify({ count: times.length, p50: times[times.length >> 1], perSecond: times.length / took, took }));
agent.destroy();
