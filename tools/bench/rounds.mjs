// Rounds in turn, so that what else the machine does falls on both; ratios are taken within each round.
import { statementsOfApplication } from './database.mjs';
import { load } from './servers.mjs';

/** CPU is counted in steps of 10 ms: in a shorter round they would be a tenth of what is measured. */
const seconds = 3;
const clients = 16;
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const rounded = (number) => Number(number.toPrecision(3));

export async function measure({ scenario, sql, api, floor, rounds }) {
  console.log(`Equal: ${await scenario.check(api, floor, sql)}`);
  const servers = [floor, api];
  for (const mode of scenario.modes) {
    const run = async (server, clients, seconds) => {
      await scenario.reset(sql);
      return load(server, { requests: scenario.requests[server.name](mode), clients, seconds, repeat: !scenario.once });
    };
    for (const server of servers) await warmUp((seconds) => run(server, 4, seconds));
    console.log(`\n${[mode.name, `${rounds} rounds of ${seconds} s, in turn`].filter(Boolean).join(': ')}`);
    const seen = { API: { one: [], many: [] }, floor: { one: [], many: [] } };
    for (let round = 0; round < rounds; round += 1) {
      for (const server of round % 2 === 0 ? servers : servers.toReversed()) {
        seen[server.name].one.push(await run(server, 1, seconds));
        seen[server.name].many.push(await run(server, clients, seconds));
      }
    }
    print(seen);
  }
  await count({ scenario, sql, servers });
}

/** Until the compiler of the process has seen the work often enough: 1,000 requests, or 40 seconds of them. */
async function warmUp(run) {
  for (let [count, spent] = [0, 0]; count < 1000 && spent < 40;) {
    const seen = await run(3);
    count += seen.count;
    spent += seen.took;
  }
}

const figures = [
  ['p50 ms, 1 client', 'one', 'p50'],
  ['CPU ms/request, 1 client', 'one', 'cpuMs'],
  [`CPU ms/request, ${clients} clients`, 'many', 'cpuMs'],
  [`requests/s, ${clients} clients`, 'many', 'perSecond'],
];

function print({ API, floor }) {
  const of = (seen, clients, figure) => seen[clients].map((one) => one[figure]);
  console.table(
    Object.fromEntries(
      figures.map(([name, clients, figure]) => {
        const ratios = of(API, clients, figure).map((one, round) => one / of(floor, clients, figure)[round]);
        const row = { API: rounded(median(of(API, clients, figure))), floor: rounded(median(of(floor, clients, figure))), ratio: rounded(median(ratios)) };
        return [name, { ...row, 'lowest and highest ratio': `${rounded(Math.min(...ratios))} to ${rounded(Math.max(...ratios))}` }];
      }),
    ),
  );
}

/** Counted by the database itself over twenty requests of one client. */
async function count({ scenario, sql, servers }) {
  for (const server of servers) {
    await scenario.reset(sql);
    const requests = scenario.requests[server.name](scenario.modes[0]).slice(0, 20);
    await sql.query('select pg_stat_statements_reset()');
    const { count } = await load(server, { requests, clients: 1, seconds: 1, repeat: !scenario.once });
    const { data, lookUps } = await statementsOfApplication(sql);
    console.log(
      `${server.name}: ${rounded(data / count)} data statements a request and ${rounded(lookUps / count)} look-up of the session (pg_stat_statements, ${count} requests)`,
    );
  }
}
