import { randomUUID } from 'node:crypto';
import { startApi, type Answer, type ArrangedPractice, type TestApi, type TestPerson } from '@cairn/testing';
import { CertificationModule } from './certification.module.js';

/** The doors of this context on a database of their own; for specs only. */
export const startCertification = (): Promise<TestApi> =>
  startApi(CertificationModule.with({ publicUrl: 'https://cairn.example', secretKey: Buffer.alloc(32, 7) }));

export interface CertificationPlace {
  readonly practice: ArrangedPractice;
  readonly director: TestPerson;
  /** Reads and mentors, decides nothing. */
  readonly mentor: TestPerson;
  readonly assessor: TestPerson;
  readonly coach: TestPerson;
}

/** A practice with a director, a mentor, an assessor and a coach. */
export async function arrangeCertification(api: TestApi): Promise<CertificationPlace> {
  const practice = await api.practice({ name: 'Northlight' });
  const [director, mentor, assessor] = [await practice.person('Mara Lind'), await practice.person('Sam Okafor'), await practice.person('Noa Berg')];
  await practice.grant(director, 'CERTIFICATION_DIRECTOR');
  await practice.grant(mentor, 'MENTOR');
  await practice.grant(assessor, 'ASSESSOR');
  return { practice, director, mentor, assessor, coach: await practice.coach('Ines Duarte') };
}

export const key = (): string => randomUUID();
export const codeOf = (answer: Pick<Answer, 'errors'>): string | undefined => answer.errors?.[0]?.extensions.code;
export const codes = (payload: { errors: { code: string }[] }): string[] => payload.errors.map((error) => error.code);

/** The whole answer of a mutation that takes `input`; what it gives is named by `fields`. */
export const ask = (api: TestApi, person: Pick<TestPerson, 'id'>, name: string, type: string, fields: string, input: object): Promise<Answer> =>
  api.as(person)(`mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} errors { code field message } } }`, {
    input: { idempotencyKey: key(), ...input },
  });

/** What the mutation gave; fails the spec where it was refused at the door or by a rule. */
export async function act(api: TestApi, person: Pick<TestPerson, 'id'>, name: string, type: string, fields: string, input: object) {
  const answer = await ask(api, person, name, type, fields, input);
  const refused = answer.errors ?? answer.data[name].errors;
  if (refused.length > 0) throw new Error(`${name}: ${JSON.stringify(refused)}`);
  return answer.data[name];
}
