// `npm run bench -- checkDraft`: how long the checks on one draft take, the comparison with every text above included. Pure rules, no database. Needs `npm run build`.
import { cpus, loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import { checkDraft } from '../../libs/okrs/dist/checks/check-draft.rules.js';
import { machineRules } from '@cairn/deployment';

const verbs = ['Win back', 'Shorten', 'Prevent', 'Make', 'Cut', 'Raise', 'Settle', 'Open', 'Turn', 'Bring'];
const things = [
  'lapsed members',
  'the wait for a repair',
  'avoidable readmissions',
  'first visits',
  'quotes for dealers',
  'rework on site',
  'night shifts',
  'planning permits',
];
const wheres = [
  'in the northern region',
  'for wholesale buyers',
  'at the counter',
  'before the holidays',
  'across both plants',
  'on the paint line',
  'in the first week',
];

// The same texts on every machine: a generator of numbers with a seed, not chance.
function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state % below;
  };
}
const sentence = (next) => `${verbs[next(10)]} ${things[next(8)]} ${wheres[next(7)]} with ${things[next(8)]} ${next(90)}`;

const higherLines = (count) => {
  const next = numbers(7);
  return Array.from({ length: count }, (_, at) => ({
    ...{ id: `above-${at}`, kind: at % 4 === 0 ? 'OBJECTIVE' : 'KEY_RESULT', teamId: 'top', teamName: 'Halden Robotics' },
    text: at % 4 === 0 ? sentence(next) : `${sentence(next)} from ${next(40)}% to ${next(90)}%`,
  }));
};

const line = (next, objectiveId, id) => ({
  ...{
    id,
    objectiveId,
    ordinal: 0,
    kind: 'KEY_RESULT',
    text: `${sentence(next)} from 31% to 12%`,
    krType: next(4) ? 'METRIC' : 'MILESTONE',
    direction: 'DECREASE',
    unit: '%',
  },
  ...{ baseline: 31, commitValue: 25, targetValue: 18, stretchValue: 12, commitText: '', targetText: '', stretchText: '', headline: 'STRETCH' },
  ...{
    championId: next(3) ? 'ana' : null,
    championName: 'The team',
    dataSource: 'Report',
    dueOn: null,
    healthyLow: null,
    healthyHigh: null,
    currentValue: null,
  },
  ...{ checkedOn: null, ownerId: null, authorId: 'ana', byCoach: false, hiddenUntilSilentEnds: false, version: 1 },
});

/** Three objectives with four key results each: the most that a usual plan allows. */
function draft(seed) {
  const next = numbers(seed);
  const person = [{ personId: 'ana', name: 'Ana Bell', cleared: true }];
  return {
    ...{ draftId: 'd', engagementId: 'e', clientId: 'c', mission: 'We keep machines running.', aligned: true, dependencies: [], looseLines: [] },
    cycle: { id: 'cy', number: 1, startsOn: '2027-01-04', endsOn: '2027-04-30' },
    team: { id: 't', name: 'Field Service', kind: 'TEAM' },
    objectives: [0, 1, 2].map((at) => ({
      ...{
        id: `o${at}`,
        ordinal: at,
        text: sentence(next),
        whyNow: `${sentence(next)}. ${sentence(next)}. ${sentence(next)}. ${sentence(next)}.`,
        kind: 'EXTERNAL',
      },
      ...{ supportsObjectiveId: null, sharedWithTeamId: null, authorId: 'ana', byCoach: false, version: 1 },
      lines: [0, 1, 2, 3].map((of) => line(next, `o${at}`, `k${at}${of}`)),
    })),
    ...{ authors: person, champions: person, teamNames: ['Field Service', 'Parts Logistics', 'Halden Robotics', 'Finance', 'People'], namesakes: [] },
  };
}

const runs = 400;
const plan = machineRules([]);
console.log(`checkDraft: 3 objectives, 12 key results; ${runs} runs after 100 to warm up`);
console.log(
  `${cpus().length} cores (${cpus()[0].model}), Node ${process.versions.node}; load ${loadavg()
    .map((one) => one.toFixed(1))
    .join(', ')}`,
);
for (const count of [0, 50, 200, 1000]) {
  const higher = higherLines(count);
  const drafts = Array.from({ length: 50 }, (_, at) => draft(at + 1));
  for (let at = 0; at < 100; at++) checkDraft(drafts[at % 50], plan, higher, [], '2026-12-10');
  const cpu = process.cpuUsage();
  const took = [];
  let found = 0;
  for (let at = 0; at < runs; at++) {
    const from = performance.now();
    found += checkDraft(drafts[at % 50], plan, higher, [], '2026-12-10').length;
    took.push(performance.now() - from);
  }
  const used = process.cpuUsage(cpu);
  took.sort((one, other) => one - other);
  const at = (share) => took[Math.floor(runs * share)].toFixed(2);
  console.log(
    `${String(count).padStart(4)} texts above: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms; CPU ${((used.user + used.system) / 1000 / runs).toFixed(2)} ms a draft; ${(found / runs).toFixed(1)} findings a draft`,
  );
}
