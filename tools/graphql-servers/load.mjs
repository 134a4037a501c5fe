// Sends one request again and again from this process and prints what it saw as JSON. Arguments: port, query, clients, seconds.
import { Agent, request } from 'node:http';

const [port, query, clients, seconds] = [Number(process.argv[2]), process.argv[3], Number(process.argv[4]), Number(process.argv[5])];
const agent = new Agent({ keepAlive: true, maxSockets: clients });
const body = JSON.stringify({ query });
const headers = {
  'content-type': 'application/json',
  accept: 'application/graphql-response+json, application/json',
  'content-length': Buffer.byteLength(body),
};
const times = [];

const once = () =>
  new Promise((done, failed) => {
    const began = process.hrtime.bigint();
    const sent = request({ port, host: '127.0.0.1', path: '/graphql', method: 'POST', agent, headers }, (answer) => {
      if (answer.statusCode !== 200) failed(new Error(`status ${answer.statusCode}`));
      answer.resume().on('end', () => {
        times.push(Number(process.hrtime.bigint() - began) / 1e6);
        done();
      });
    });
    sent.on('error', failed).end(body);
  });

const until = performance.now() + seconds * 1000;
await Promise.all(
  Array.from({ length: clients }, async () => {
    while (performance.now() < until) await once();
  }),
);
times.sort((a, b) => a - b);
console.log(JSON.stringify({ count: times.length, p50: times[times.length >> 1], perSecond: times.length / seconds }));
agent.destroy();
