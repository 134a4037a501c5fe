import { systemScope } from '@cairn/platform';
import type { School } from './school.js';
import type { Act } from './story.js';

export interface Applicant {
  readonly name: string;
  readonly email: string;
  readonly source: string;
  /** By the key of the question. */
  readonly answers: Readonly<Record<string, string>>;
}

/** People from outside apply on the public page: a mail brings each of them the link to their application, where they write and hand in. */
export const apply =
  (school: School, ...applicants: readonly Applicant[]): Act =>
  async (world, { ownerId }) => {
    for (const { name, email, source } of applicants) await world.post(school.page, { name, email, source });
    await world.settle();
    const { viewer } = await world.ask<{ viewer: { practice: { id: string } } }>(ownerId, `{ viewer { practice { id } } }`);
    for (const { email, answers } of applicants) {
      const mails = await world.db.read(systemScope(viewer.practice.id), (tx) =>
        tx.rows<{ text: string }>(`select text from mail where practice_id = $1 and to_address = $2`, [email]),
      );
      const link = mails.map(({ text }) => /\/apply\/a\/[\w-]+/.exec(text)?.[0]).find((path) => path !== undefined);
      if (!link) throw new Error(`No link for ${email}`);
      const fields = Object.fromEntries(Object.entries(answers).map(([key, answer]) => [`q-${key}`, answer]));
      await world.post(link, { ...fields, act: 'hand-in' });
    }
  };
