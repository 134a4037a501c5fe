import { instant } from '@cairn/kernel';
import { queueMail, type MailContent, type Tx } from '@cairn/platform';
import { changeSets } from '../change-sets/change-sets.repository.js';
import { DecisionLinkRow } from '../decisions/decision-link.entity.js';
import { decisions } from '../decisions/decisions.repository.js';
import { decisionView, type DecisionView } from '../decisions/decision.view.js';
import { SignerRow } from '../decisions/signer.entity.js';
import { issueLink } from '../links/mail-links.js';
import { askingMail, type Asking } from './asking.mails.js';
import { fromCoach } from './mail-words.js';

/** Every signer's own view of a set, for those whose place is of interest. */
export async function viewsOf(tx: Tx, changeSetId: string, wanted: (signer: { id: string; status: string }) => boolean): Promise<DecisionView[]> {
  const { signers } = await changeSets(tx).get(changeSetId);
  const views: DecisionView[] = [];
  for (const signer of signers.filter(wanted))
    views.push(decisionView(await decisions(tx).of(changeSetId, { personId: signer.personId, linkId: null }), tx.now()));
  return views;
}

/** A fresh link for one signer to what was sent last. Only the mail knows its token. */
export async function newLink(tx: Tx, { facts, signer }: DecisionView, publicUrl: string): Promise<string> {
  const { token, row } = issueLink(tx, facts.settings);
  const { clientId, engagementId, id: changeSetId } = facts.set;
  const { revision, textSha256 } = facts.sent;
  await tx.table(DecisionLinkRow).add({ ...row, clientId, engagementId, changeSetId, signerId: signer.id, revision, textSha256 });
  return `${publicUrl}/go/d/${token}`;
}

/** Asks the signer by mail. `key` tells this asking from others of the same set. */
export async function askByMail(tx: Tx, view: DecisionView, kind: Asking, key: string, publicUrl: string): Promise<void> {
  await mailSigner(tx, view, key, askingMail(view, kind, await newLink(tx, view, publicUrl)));
  await tx.table(SignerRow).amend({ id: view.signer.id }, { lastMailedAt: instant(tx.now()) });
}

export async function mailSigner(tx: Tx, { facts, signer }: DecisionView, key: string, content: MailContent): Promise<void> {
  await queueMail(tx, {
    key: `${key}:${signer.id}`,
    to: { name: signer.name, address: facts.signerEmail },
    fromName: fromCoach(facts),
    replyTo: facts.coach.email,
    clientId: facts.set.clientId,
    ...content,
  });
}

/** To the coach who sent the set; a reply reaches the signer. */
export async function mailCoach(tx: Tx, { facts, signer }: DecisionView, key: string, content: MailContent): Promise<void> {
  const { coach } = facts;
  await queueMail(tx, {
    key: `${key}:coach`,
    to: { name: coach.name, address: coach.email },
    fromName: `${signer.name} via ${facts.practiceName}`,
    replyTo: facts.signerEmail,
    clientId: facts.set.clientId,
    ...content,
  });
}

export const planUrl = (publicUrl: string, clientSlug: string): string => `${publicUrl}/c/${clientSlug}/plan`;
