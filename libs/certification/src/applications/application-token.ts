import { createHmac } from 'node:crypto';

/** The secret of an application's link. Every mail about it carries the same one, and the database holds only its hash. */
export const applicationToken = (secretKey: Buffer, applicationId: string): string =>
  createHmac('sha256', secretKey).update(`application\n${applicationId}`).digest('base64url');

export const applicationLink = (publicUrl: string, token: string): string => `${publicUrl}/apply/a/${token}`;
