import { Inject, Injectable } from '@nestjs/common';
import { authorize, notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import type { ConsentFacts } from './consent.facts.js';
import { canGiveConsent, canReadConsent, canReadText } from './consent.policy.js';
import { wordOn } from './consent.rules.js';
import type { ClientConsent } from './consent.types.js';
import { clientConsentView } from './consent.view.js';
import { consents } from './consents.repository.js';

@Injectable()
export class ConsentQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Throws NOT_FOUND, FORBIDDEN for people of the client who do not run the programme. */
  async ofSlug(viewer: Viewer, slug: string): Promise<ClientConsent> {
    return this.shown(viewer, await this.db.read(viewer, (tx) => consents(tx).ofSlug(slug)));
  }

  async ofClient(viewer: Viewer, clientId: string): Promise<ClientConsent> {
    return this.shown(viewer, await this.db.read(viewer, (tx) => consents(tx).ofClient(clientId)));
  }

  /** The exact text that a question is about; after its end for the client lead and the owner. Throws NOT_FOUND, also where it is gone. */
  async text(viewer: Viewer, requestId: string): Promise<string> {
    return this.db.read(viewer, async (tx) => {
      const facts = await consents(tx).ofRequest(requestId);
      const request = facts.requests.find(({ id }) => id === requestId);
      const word = request ? wordOn(facts.acts, request, facts.today) : null;
      const stands = request?.status === 'WAITING' || (word !== null && word.level !== 'NONE');
      if (!canReadText(viewer, facts, stands)) throw notFound();
      const text = await consents(tx).textOf(requestId);
      if (text === null) throw notFound();
      return text;
    });
  }

  private shown(viewer: Viewer, facts: ConsentFacts): ClientConsent {
    authorize(canReadConsent(viewer, facts) || canGiveConsent(viewer, facts), 'Those who run the programme see what is allowed.');
    return clientConsentView(facts, viewer);
  }
}
