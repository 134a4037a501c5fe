import { Inject, Injectable } from '@nestjs/common';
import { AppError, Clock } from '@cairn/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DeploymentOptions } from '../../deployment.options.js';
import { cameFrom, field, sendPage, type Form } from '../../links/page-form.js';
import { DecisionLinks, type OpenedLink } from '../decision-links.js';
import { byLink, type Deciding } from '../deciding.js';
import { DecisionQueries } from '../decision.queries.js';
import { isPageNonce, newPageNonce } from '../../links/page-nonce.js';
import { expiredLinkPage, unknownLinkPage } from './link.pages.js';
import type { SignerPage } from './page-frame.js';

/** A link that opens, with the page it leads to. */
export interface AtDesk extends SignerPage {
  readonly link: OpenedLink;
  readonly who: Deciding;
}

/** Opens the links of decisions; all pages of a decision go through here. */
@Injectable()
export class Desk {
  constructor(
    @Inject(DecisionLinks) private readonly links: DecisionLinks,
    @Inject(DecisionQueries) private readonly decisions: DecisionQueries,
    @Inject(DeploymentOptions) private readonly options: DeploymentOptions,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** What the link leads to. Answers itself, with undefined, where it leads nowhere or has run out. */
  async open(token: string, request: FastifyRequest, reply: FastifyReply): Promise<AtDesk | undefined> {
    const found = await this.find(token, request);
    if (!found) sendPage(reply, unknownLinkPage(), 404);
    else if (found.link.expired) sendPage(reply, expiredLinkPage(found), 410);
    return found?.link.expired ? undefined : found;
  }

  /** Also links that have run out. */
  async find(token: string, request: FastifyRequest): Promise<AtDesk | undefined> {
    const link = await this.links.open(token);
    if (!link) return undefined;
    const who = byLink(link, cameFrom(request));
    try {
      const view = await this.decisions.view(link.changeSetId, who);
      const now = this.clock.now();
      return { link, who, view, token, now, nonce: newPageNonce(this.options.secretKey, { linkId: link.linkId, textSha256: view.facts.sent.textSha256 }, now) };
    } catch (error) {
      if (error instanceof AppError && error.code === 'NOT_FOUND') return undefined;
      throw error;
    }
  }

  /** The form comes from a page that showed these very words, not long ago. */
  isFresh({ link, view }: AtDesk, form: Form | undefined): boolean {
    return isPageNonce(this.options.secretKey, { linkId: link.linkId, textSha256: view.facts.sent.textSha256 }, field(form, 'nonce'), this.clock.now());
  }
}

export const staleNotice = { message: 'Nothing was sent: this page had been open for long, or the words have changed since. Look again, then repeat it.' };
