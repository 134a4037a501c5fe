import type { DynamicModule } from '@nestjs/common';
import { IdentityModule } from './identity.module.js';
import type { IdentityOptions } from './identity.options.js';

export const optionsForSpecs: IdentityOptions = { publicUrl: 'http://localhost', secretKey: Buffer.alloc(32, 7), signup: 'open', sampleLinks: true };
export const identityForSpecs = (options: Partial<IdentityOptions> = {}): DynamicModule => IdentityModule.with({ ...optionsForSpecs, ...options });

/** A form as a browser without scripts sends it. */
export const sent = (fields: Readonly<Record<string, string>>): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
  body: new URLSearchParams(fields).toString(),
});

/** The token of the session cookie that an answer sets. */
export const tokenIn = (response: Response): string | undefined => /^cairn=([^;]+);/.exec(response.headers.get('set-cookie') ?? '')?.[1];

/** Values of hidden fields, by name. */
export const hiddenIn = (page: string): Record<string, string> =>
  Object.fromEntries([...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]));
