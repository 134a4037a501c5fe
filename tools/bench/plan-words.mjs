// What the plans of the benchmarks say: ten changes of the usual length.
import { createHash } from 'node:crypto';

const keys = ['levels', 'quantity', 'cycle', 'checkInCadence', 'scoring', 'krTypes', 'bottomUp', 'alignment', 'visibility', 'trainingRule'];
const sha = (words) => createHash('sha256').update(words).digest('hex');

/** As a sent revision keeps them. */
export const changes = keys.map((key, at) => {
  const change = {
    ...{ key, number: at + 1, title: `Parameter ${at + 1}`, heading: key, question: `How does the client answer question ${at + 1} of the deployment plan?` },
    ...{ nowValue: null, nowText: null, proposedValue: { objectives: 3, keyResults: 4 } },
    proposedText: 'Up to 3 objectives for each team and up to 4 key results for each objective, the same for all units that take part in this cycle.',
    why: 'Teams that wrote more in the last cycle closed less than half of them; what is left out goes on the list for the next.',
    ...{
      affectedText: '20 teams, 60 people',
      startsText: 'At the start of cycle 2',
      fromCycle: null,
      startsNowReason: null,
      countersignedBy: [],
      changedInRevision: 1,
    },
  };
  return { ...change, textSha256: sha(JSON.stringify(change)) };
});

export const text = changes
  .map(
    (change) =>
      `Parameter: ${change.title}\nQuestion: ${change.question}\nProposed: ${change.proposedText}\nWhy: ${change.why}\nAffects: ${change.affectedText}`,
  )
  .join('\n\n');

/** As a plan in force keeps them. */
export const planParameters = changes.map(({ key, number, title, heading, question, proposedValue, proposedText, why }) => ({
  ...{ key, number, title, heading, question, value: proposedValue, text: proposedText, why },
  ...{ since: 1, decidedBy: [], cyclesThen: 0, fromCycle: null, until: null, overridden: false },
}));
