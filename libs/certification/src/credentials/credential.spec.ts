import { day, type Instant } from '@cairn/kernel';
import { didDocument, didOf, type PublishedKey } from '../keys/did.rules.js';
import { checkSignature } from './check-credential.js';
import { credentialOf, type CertifiedFacts } from './credential.rules.js';
import { documentLoader } from './json-ld.js';
import { otherVerifierAccepts } from './other-verifier.fixture.js';
import { newKeyPair, signCredential } from './sign-credential.js';

const practiceId = '7f1a0c0e-2b7f-4c7e-9f53-0a6f7a1b2c3d';
const publicUrl = 'https://cairn.example';
const facts: CertifiedFacts = {
  ...{
    publicUrl,
    practiceId,
    practiceName: 'Northlight',
    timeZone: 'Europe/Berlin',
    certificateId: '0c2f8a9e-5a11-4d55-8f0e-3c1d2e4f5a6b',
    number: '7F3K92QD',
  },
  ...{ holderName: 'Łucja “Lu” Natarajan', mailHash: 'sha256$00ff', mailSalt: 'c2FsdA', subjectId: '1d3f8a9e-5a11-4d55-8f0e-3c1d2e4f5a6b' },
  ...{
    programmeVersionId: '2e4f8a9e-5a11-4d55-8f0e-3c1d2e4f5a6b',
    title: 'Certified OKR Coach, level 1',
    summary: 'Coaches teams alone.',
    criteria: 'Has led a cycle.',
  },
  ...{
    requirements: ['8 of 8 modules passed'],
    issuedAt: '2027-01-12T10:00:00.123Z' as Instant,
    validUntil: day('2029-01-12'),
    statusList: 1,
    statusIndex: 94_567,
  },
};
const did = didOf(publicUrl, practiceId);
const key = async (number: number, status: PublishedKey['status'] = 'ACTIVE') => {
  const { publicKey, privateKey } = await newKeyPair();
  return { number, publicKey, privateKey, status, endedAt: status === 'ACTIVE' ? null : '2027-02-01T00:00:00.000Z', did, id: String(number) };
};
const signed = async (by: Awaited<ReturnType<typeof key>>) => signCredential(credentialOf(facts), by, new Date('2027-01-12T10:00:00Z'));

/** Every change of a single value somewhere in the credential. */
function* tampered(credential: object): Generator<[path: string, changed: object]> {
  const walk = function* (value: unknown, path: (string | number)[]): Generator<(string | number)[]> {
    if (typeof value === 'object' && value !== null) for (const [name, inner] of Object.entries(value)) yield* walk(inner, [...path, name]);
    else yield path;
  };
  for (const path of walk(credential, [])) {
    const changed = structuredClone(credential) as Record<string, unknown>;
    let at = changed;
    for (const step of path.slice(0, -1)) at = at[step] as Record<string, unknown>;
    const last = path.at(-1) as string;
    at[last] = typeof at[last] === 'boolean' ? !at[last] : last === 'proofValue' ? `z${String(at[last]).slice(2)}2` : `${String(at[last])}x`;
    yield [path.join('.'), changed];
  }
}

it('is an Open Badges 3.0 credential that somebody else can verify without a network', async () => {
  const mine = await key(1);
  const credential = await signed(mine);
  expect(credential).toMatchObject({
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: `did:web:cairn.example:p:${practiceId}`, type: ['Profile'] },
    validFrom: '2027-01-12T10:00:00Z',
    validUntil: '2029-01-12T22:59:59Z',
    credentialSubject: { type: ['AchievementSubject'], achievement: { achievementType: 'Certification' } },
    credentialStatus: { type: 'BitstringStatusListEntry', statusListIndex: '94567' },
    proof: { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022', verificationMethod: `${did}#key-1`, proofPurpose: 'assertionMethod' },
  });
  expect(JSON.stringify(credential)).not.toContain(mine.privateKey);
  expect(await otherVerifierAccepts(credential, didDocument(did, [mine]))).toBe(true);
  expect(await checkSignature(credential, did, [mine])).toBe('GOOD');
});

it('is refused by both once a single value differs', async () => {
  const mine = await key(1);
  const document = didDocument(did, [mine]);
  const credential = await signed(mine);
  const accepted: string[] = [];
  for (const [path, changed] of tampered(credential)) {
    if ((await checkSignature(changed, did, [mine])) === 'GOOD') accepted.push(`ours: ${path}`);
    if (await otherVerifierAccepts(changed, document).catch(() => false)) accepted.push(`other: ${path}`);
  }
  expect(accepted).toEqual([]);
  const added = { ...credential, credentialSubject: { ...credential.credentialSubject, grade: 'A' } };
  expect(await checkSignature(added, did, [mine])).toBe('CHANGED');
});

it('is nothing under another key of the same number, and nothing of a practice that did not sign it', async () => {
  const [mine, theirs] = [await key(1), await key(1)];
  const credential = await signed(mine);
  expect(await checkSignature(credential, did, [theirs])).toBe('CHANGED');
  expect(await otherVerifierAccepts(credential, didDocument(did, [theirs]))).toBe(false);
  expect(await checkSignature(credential, didOf(publicUrl, facts.certificateId), [mine])).toBe('FOREIGN');
  expect(await checkSignature(credential, did, [])).toBe('FOREIGN');
  expect(await checkSignature({ ...credential, proof: undefined }, did, [mine])).toBe('FOREIGN');
});

it('stays good when its key was replaced, and is none any more when its key was revoked', async () => {
  const [first, second] = [await key(1), await key(2)];
  const credential = await signed(first);
  const ended = { endedAt: '2027-02-01T00:00:00.000Z' };
  const retired = [{ ...first, ...ended, status: 'RETIRED' as const }, second];
  const revoked = [{ ...first, ...ended, status: 'REVOKED' as const }, second];
  expect([await checkSignature(credential, did, retired), await otherVerifierAccepts(credential, didDocument(did, retired))]).toEqual(['GOOD', true]);
  expect([await checkSignature(credential, did, revoked), await otherVerifierAccepts(credential, didDocument(did, revoked))]).toEqual(['KEY_REVOKED', false]);
  expect(await checkSignature({ ...credential, name: 'Other' }, did, revoked)).toBe('CHANGED');
});

it('refuses words that no vocabulary defines, since they would not be signed', async () => {
  await expect(signCredential({ ...credentialOf(facts), grade: 'A' }, await key(1), new Date())).rejects.toThrow();
});

it('fetches nothing', async () => {
  const load = await documentLoader();
  await expect(load('https://www.w3.org/ns/credentials/v2')).resolves.toMatchObject({ contextUrl: null });
  await expect(load('https://evil.example/context.json')).rejects.toThrow('Not a document that belongs to a certificate');
});
