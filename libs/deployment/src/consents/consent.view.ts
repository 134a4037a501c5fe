import type { Viewer } from '@cairn/identity';
import { availableAction } from '@cairn/platform';
import type { ConsentFacts, ConsentRequestFacts } from './consent.facts.js';
import { allAllowed, consentLevels, levelWords } from './consent-levels.rules.js';
import { canAskConsent, canGiveConsent } from './consent.policy.js';
import { inForceFor, inForceNow, wordOn, type ConsentAct as Act } from './consent.rules.js';
import { aboutWords } from './consent-text.rules.js';
import type { ClientConsent, Consent, ConsentRequest } from './consent.types.js';

/** What counts, in words; with the question that waits about it. */
export function consentView(act: Act | null, waiting: ConsentRequestFacts | undefined): Consent {
  const level = act?.level ?? 'NONE';
  const { title, never } = levelWords[level];
  return {
    ...{ level, title, never, allows: allAllowed(level), since: act?.at ?? null, givenByName: act?.personName ?? null, until: act?.until ?? null },
    asked: waiting
      ? { requestId: waiting.id, level: waiting.level, title: titleOf(waiting), askedAt: waiting.askedAt, askedByName: waiting.askedByName }
      : null,
  };
}

const titleOf = (request: ConsentRequestFacts): string => (request.textSha256 === null ? levelWords[request.level].title : (request.title ?? ''));

/** The whole ledger of a client with what this reader can do about it. */
export function clientConsentView(facts: ConsentFacts, viewer: Viewer): ClientConsent {
  const { acts, requests, today, clientName, engagements } = facts;
  const nameOf = (id: string | null): string | null => engagements.find((one) => one.id === id)?.name ?? null;
  const about = (of: Pick<Act, 'engagementId' | 'textSha256' | 'title'>): string => aboutWords(of, clientName, nameOf(of.engagementId));
  const may = { give: canGiveConsent(viewer, facts), ask: canAskConsent(viewer, { clientId: facts.clientId, engagementId: null }) };
  const act = (action: string, allowed: boolean, label: string, forbidden: string) => availableAction(action, allowed ? { allowed: label } : { forbidden });
  const onlyLead = 'The client lead says what is allowed.';
  const inForce = inForceNow(acts, today);
  const own = engagements.flatMap((one) => {
    const word = wordOn(acts, { engagementId: one.id, textSha256: null }, today);
    return word
      ? [
          {
            engagementId: one.id,
            engagementName: one.name,
            consentId: word.id,
            level: word.level,
            title: levelWords[word.level].title,
            since: word.at,
            until: word.until,
          },
        ]
      : [];
  });
  return {
    ...{ clientId: facts.clientId, clientName, clientSlug: facts.clientSlug, practiceName: facts.practiceName, version: acts.at(-1)?.number ?? 0 },
    everything: consentView(
      inForceFor(acts, null, today),
      requests.find((one) => one.status === 'WAITING' && one.engagementId === null && one.textSha256 === null),
    ),
    engagements: own,
    texts: inForce.flatMap(({ id, textSha256, title, places, at, until, requestId }) =>
      textSha256 === null ? [] : [{ consentId: id, requestId, title: title ?? '', textSha256, places, since: at, until }],
    ),
    requests: requests.map((one): ConsentRequest => ({ ...one, title: titleOf(one), about: about(one), availableActions: requestActs(one, viewer, facts) })),
    acts: [...acts].reverse().map((one) => ({ ...one, about: about(one) })),
    ladder: consentLevels.map((level) => levelWords[level]),
    choices: engagements.map(({ id, name }) => ({ id, name })),
    availableActions: [
      act('askConsent', may.ask, 'Ask for consent', 'The coaches of this client ask for consent.'),
      act('changeConsent', may.give, acts.length === 0 ? 'Say what is allowed' : 'Change what is allowed', onlyLead),
      ...(inForce.length > 0 ? [act('withdrawConsent', may.give, 'Withdraw everything', onlyLead)] : []),
    ],
  };
}

function requestActs(request: ConsentRequestFacts, viewer: Viewer, { clientId }: ConsentFacts) {
  if (request.status !== 'WAITING') return [];
  const gives = canGiveConsent(viewer, { clientId });
  const asks = canAskConsent(viewer, { clientId, engagementId: request.engagementId });
  return [
    availableAction('answerConsent', gives ? { allowed: 'Answer' } : { forbidden: 'The client lead says what is allowed.' }),
    availableAction('takeBackConsentRequest', asks ? { allowed: 'Take the question back' } : { forbidden: 'The coaches of this client ask for consent.' }),
  ];
}
