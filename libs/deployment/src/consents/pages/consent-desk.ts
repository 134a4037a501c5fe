import { Inject, Injectable } from '@nestjs/common';
import { AppError, Clock } from '@cairn/kernel';
import { Db } from '@cairn/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DeploymentOptions } from '../../deployment.options.js';
import { sha256Of } from '../../decisions/text-hash.js';
import { byLink, type Deciding } from '../../decisions/deciding.js';
import { isPageNonce, newPageNonce } from '../../links/page-nonce.js';

import { unknownLinkPage } from '../../decisions/pages/link.pages.js';
import { cameFrom, field, sendPage, type Form } from '../../links/page-form.js';
import { ConsentLinks } from '../consent-links.js';
import { consents } from '../consents.repository.js';
import { expiredConsentLinkPage } from './consent-links.pages.js';
import type { LeadPage } from './consent-page.js';

/** A link that opens, with the page it leads to. */
export interface AtConsentDesk extends LeadPage {
  readonly who: Deciding;
}

/** Opens the links about consent; all pages of a consent go through here. */
@Injectable()
export class ConsentDesk {
  constructor(
    @Inject(ConsentLinks) private readonly links: ConsentLinks,
    @Inject(Db) private readonly db: Db,
    @Inject(DeploymentOptions) private readonly options: DeploymentOptions,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** What the link leads to. Answers itself, with undefined, where it leads nowhere or has run out. */
  async open(token: string, request: FastifyRequest, reply: FastifyReply): Promise<AtConsentDesk | undefined> {
    const found = await this.find(token, request);
    if (!found) sendPage(reply, unknownLinkPage(), 404);
    else if (found.link.expired) sendPage(reply, expiredConsentLinkPage(found), 410);
    return found?.link.expired ? undefined : found;
  }

  /** Also links that have run out. */
  async find(token: string, from: FastifyRequest): Promise<AtConsentDesk | undefined> {
    const link = await this.links.open(token);
    if (!link) return undefined;
    const who = byLink(link, cameFrom(from));
    try {
      return await this.db.read(who.scope, async (tx) => {
        const facts = await consents(tx).ofClient(link.clientId);
        const waiting = facts.requests.filter((one) => one.status === 'WAITING');
        const request = waiting.find((one) => one.id === link.requestId) ?? waiting[0] ?? null;
        const text = request?.textSha256 ? await consents(tx).textOf(request.id) : null;
        const now = this.clock.now();
        return { facts, link, who, token, now, request, text, nonce: newPageNonce(this.options.secretKey, pageOf(link.linkId), now) };
      });
    } catch (error) {
      if (error instanceof AppError && error.code === 'NOT_FOUND') return undefined;
      throw error;
    }
  }

  /** The form comes from a page that this link showed, not long ago. What it was about travels in the form and is judged by the act. */
  isFresh({ link }: LeadPage, form: Form | undefined): boolean {
    return isPageNonce(this.options.secretKey, pageOf(link.linkId), field(form, 'nonce'), this.clock.now());
  }
}

const pageOf = (linkId: string) => ({ linkId, textSha256: sha256Of(`consent of the client\n${linkId}`) });
