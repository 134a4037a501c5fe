import { screen, within } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { certificateRoutes } from './routes.js';

const act = (action: string, state = 'Allowed') => ({ __typename: 'AvailableAction', action, state: { __typename: state, label: action } });
const certificate = {
  __typename: 'Certificate',
  ...{
    id: 'c1',
    number: '7F3K-92QD',
    holderName: 'Priya Natarajan',
    title: 'Certified OKR Coach, level 1',
    practiceName: 'Northlight',
    issuerName: 'Mara Lind',
  },
  ...{ requirements: ['8 of 8 modules passed'], issuedOn: '2026-11-20', validUntil: '2028-11-20', standing: 'VALID', endedAt: null, endedBecause: null },
  ...{ appealNote: null, supersededByNumber: null, visibility: 'PUBLIC', verifyUrl: 'https://cairn.example/verify/7F3K-92QD', version: 1 },
  ...{ renewal: null, noPaperBecause: null },
  ...{ addToProfileUrl: 'https://www.linkedin.com/profile/add?name=x', availableActions: [act('setCertificateVisibility'), act('addToProfile')] },
};
const gate = {
  __typename: 'Gated',
  headline: 'Two steps to go before the certificate',
  done: 1,
  total: 2,
  left: ['Observed engagement', 'Closing talk'].map((text) => ({ __typename: 'GateStep', text, act: null })),
};
const onTheWay = {
  __typename: 'CertificateCandidate',
  ...{ traineeId: 't1', name: 'Priya Natarajan', title: 'Certified OKR Coach, level 1', cohortName: 'Autumn 26', gate, noPaperBecause: null },
  requirements: [
    { __typename: 'CertificateRequirement', words: '8 of 8 modules passed', met: true },
    { __typename: 'CertificateRequirement', words: 'Two observed sessions', met: false },
  ],
};
const mine = (certificates: object[], way: object | null = null) => ({ myCertificates: { __typename: 'MyCertificates', certificates, onTheWay: way } });
const payload = (more: object = {}) => ({ __typename: 'CertificatePayload', certificate: null, address: null, errors: [], ...more });

beforeAll(async () => {
  await import('./certificate.route.js');
  await import('./certificates.route.js');
  await import('./signing.route.js');
}, 60_000);

describe('one’s own certificate', () => {
  it('says how many steps are left and which, before there is one', async () => {
    renderRoute(certificateRoutes, '/cert/certificate', { MyCertificatePage: mine([], onTheWay) });
    expect(await screen.findByRole('heading', { level: 1, name: 'Two steps to go before the certificate' })).toBeInTheDocument();
    expect(screen.getByText('1 of 2').closest('p')).toHaveTextContent('1 of 2 met');
    expect(screen.getByText('Observed engagement')).toBeInTheDocument();
    expect(screen.getByText('Two observed sessions')).toBeInTheDocument();
  });

  it('says what will stand here to whoever is in no cohort', async () => {
    renderRoute(certificateRoutes, '/cert/certificate', { MyCertificatePage: mine([]) });
    expect(await screen.findByText('Your certificate will stand here.')).toBeInTheDocument();
  });

  it('shows it with its files, and makes it private after a question', async () => {
    let sent: object | undefined;
    const { user } = renderRoute(certificateRoutes, '/cert/certificate', {
      MyCertificatePage: mine([certificate]),
      SetCertificateVisibility: ({ input }: { input: { visibility: string; version: number } }) => {
        sent = { visibility: input.visibility, version: input.version };
        const hidden = { ...certificate, visibility: 'PRIVATE', version: 2, availableActions: [act('setCertificateVisibility'), act('showCertificateOnce')] };
        return { setCertificateVisibility: payload({ certificate: hidden }) };
      },
    });
    const paper = await screen.findByRole('article', { name: 'Certificate 7F3K-92QD' });
    expect(screen.getByRole('heading', { level: 1, name: 'Your certificate is valid' })).toBeInTheDocument();
    expect(screen.getByText(/Whoever checks it finds it valid/)).toBeInTheDocument();
    expect(within(paper).getByText('20 November 2026')).toBeInTheDocument();
    expect(within(paper).getByText('Priya Natarajan')).toBeInTheDocument();
    const files = { 'PDF, A4': 'certificate-a4.pdf', 'PDF, Letter': 'certificate-letter.pdf', 'Badge, PNG': 'badge.png', 'Badge, SVG': 'badge.svg' };
    for (const [name, file] of Object.entries(files)) expect(screen.getByRole('link', { name })).toHaveAttribute('href', `/certificates/c1/${file}`);
    expect(screen.getByRole('link', { name: 'Add to LinkedIn profile' })).toHaveAttribute('href', certificate.addToProfileUrl);
    await user.click(screen.getByRole('button', { name: 'Make private' }));
    const sheet = await screen.findByRole('dialog', { name: 'Keep certificate 7F3K-92QD to yourself?' });
    await user.click(within(sheet).getByRole('button', { name: 'Make it private' }));
    expect(await screen.findByRole('button', { name: 'Let somebody look once' })).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 1, name: 'Your certificate is valid and private' })).toBeInTheDocument();
    expect(screen.getByText(/Private: whoever checks the number learns only that it exists/)).toBeInTheDocument();
    expect(screen.queryByText(/finds it valid/)).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Copy link' })).not.toBeInTheDocument();
    expect(sent).toEqual({ visibility: 'PRIVATE', version: 1 });
  });

  it('of a name that paper has no letters for says why there is none, and leads to the page that prints', async () => {
    renderRoute(certificateRoutes, '/cert/certificate', {
      MyCertificatePage: mine([{ ...certificate, holderName: '王小明', noPaperBecause: 'Paper and badge have no letters for 王小明 yet.' }]),
    });
    expect(await screen.findByText('Paper and badge have no letters for 王小明 yet.')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Page to print' })).toHaveAttribute('href', certificate.verifyUrl);
    expect(screen.getByRole('link', { name: 'Signed file' })).toBeInTheDocument();
    for (const name of ['PDF, A4', 'PDF, Letter', 'Badge, PNG', 'Badge, SVG']) expect(screen.queryByRole('link', { name })).not.toBeInTheDocument();
  });

  it('of a name that paper has no letters for says so before it is issued', async () => {
    renderRoute(certificateRoutes, '/cert/certificate', {
      MyCertificatePage: mine([], { ...onTheWay, noPaperBecause: 'Paper and badge have no letters for 王小明 yet.' }),
    });
    expect(await screen.findByText(/have no letters for 王小明 yet\. Tell whoever directs the certification how it is written/)).toBeInTheDocument();
  });

  it('tells the address for one look this once', async () => {
    const hidden = { ...certificate, visibility: 'PRIVATE', availableActions: [act('showCertificateOnce')] };
    const { user } = renderRoute(certificateRoutes, '/cert/certificate', {
      MyCertificatePage: mine([hidden]),
      ShowCertificateOnce: { showCertificateOnce: payload({ address: 'https://cairn.example/verify/view/abc' }) },
    });
    await user.click(await screen.findByRole('button', { name: 'Let somebody look once' }));
    await user.click(screen.getByRole('button', { name: 'Make the address' }));
    expect(await screen.findByRole('textbox', { name: 'Address for one look' })).toHaveValue('https://cairn.example/verify/view/abc');
  });

  it('says revoked, why and how to object', async () => {
    const revoked = {
      ...certificate,
      standing: 'REVOKED',
      endedAt: '2026-11-21T10:00:00.000Z',
      endedBecause: 'The case study was copied.',
      appealNote: 'Write to Ruth.',
    };
    renderRoute(certificateRoutes, '/cert/certificate', { MyCertificatePage: mine([revoked]) });
    expect(await screen.findByText('Revoked.')).toBeInTheDocument();
    expect(screen.getByText('The case study was copied.')).toBeInTheDocument();
    expect(screen.getByText('Write to Ruth.')).toBeInTheDocument();
    // It proves nothing any more, so downloading its paper is not the thing to do.
    expect(screen.getByRole('link', { name: 'PDF, A4' })).not.toHaveClass('filled');
  });

  it('offers the paper first while it proves something', async () => {
    renderRoute(certificateRoutes, '/cert/certificate', { MyCertificatePage: mine([certificate]) });
    expect(await screen.findByRole('link', { name: 'PDF, A4' })).toHaveClass('filled');
  });
});

describe('the renewal', () => {
  const entry = { __typename: 'ContinuingEducation', id: 'e1', kind: 'HOURS', doneOn: '2026-11-22', hours: 4, title: 'A course' };
  const requirement = { __typename: 'RenewalRequirement', words: '4 of 20 hours of continuing education', met: false, left: ['16 hours'] };
  const renewal = (entries: object[]) => ({
    __typename: 'Renewal',
    state: 'OPEN',
    opensOn: '2026-05-20',
    graceUntil: '2029-01-19',
    requirements: [requirement],
    entries,
  });
  const held = (entries: object[]) => ({ ...certificate, renewal: renewal(entries), availableActions: [act('declareEducation'), act('stateEthics')] });

  it('takes hours in the holder’s words, says what is missing, and takes them back', async () => {
    const sent: unknown[] = [];
    const { user } = renderRoute(certificateRoutes, '/cert/certificate', {
      MyCertificatePage: mine([held([])]),
      DeclareEducation: ({ input }: { input: { hours: number; title: string; doneOn: string } }) => {
        sent.push([input.hours, input.title, input.doneOn]);
        return { declareEducation: payload({ certificate: held([entry]) }) };
      },
      WithdrawEducation: ({ input }: { input: { entryId: string } }) => {
        sent.push(input.entryId);
        return { withdrawEducation: payload({ certificate: held([]) }) };
      },
    });
    expect(await screen.findByText('4 of 20 hours of continuing education')).toBeInTheDocument();
    expect(screen.queryByText(/^Left: /)).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Add hours' }));
    const sheet = await screen.findByRole('dialog', { name: 'Add hours of continuing education' });
    await user.type(within(sheet).getByRole('textbox', { name: 'What it was' }), 'A course');
    await user.type(within(sheet).getByLabelText('On'), '2026-11-22');
    await user.type(within(sheet).getByRole('textbox', { name: 'Hours' }), '1,5');
    await user.click(within(sheet).getByRole('button', { name: 'Add' }));
    await user.click(await screen.findByRole('button', { name: 'Remove' }));
    expect(await screen.findByText('Removed.')).toBeInTheDocument();
    expect(sent).toEqual([[1.5, 'A course', '2026-11-22'], 'e1']);
  });
});

describe('the director’s page', () => {
  const issued = { ...certificate, availableActions: [act('replaceCertificate'), act('revokeCertificate')] };
  const page = (candidates: object[], certificates: object[]) => ({
    certificateCandidates: candidates,
    certificates: {
      __typename: 'CertificateConnection',
      edges: certificates.map((node) => ({ __typename: 'CertificateEdge', node })),
      pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
      totalCount: certificates.length,
    },
  });
  it('renews where everything is there', async () => {
    let sent = '';
    const renewable = {
      ...issued,
      availableActions: [{ ...act('renewCertificate'), state: { __typename: 'Allowed', label: 'Renew' } }, act('revokeCertificate')],
    };
    const { user } = renderRoute(certificateRoutes, '/cert-admin/certificates', {
      CertificatesPage: page([], [renewable]),
      RenewCertificate: ({ input }: { input: { certificateId: string } }) => {
        sent = input.certificateId;
        return { renewCertificate: payload() };
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Renew' }));
    const sheet = await screen.findByRole('dialog', { name: 'Renew certificate 7F3K-92QD of Priya Natarajan?' });
    await user.click(within(sheet).getByRole('button', { name: 'Renew' }));
    expect(await screen.findByText('A new certificate is issued; it joins the old one.')).toBeInTheDocument();
    expect(sent).toBe('c1');
  });

  const ready = { ...onTheWay, gate: null, availableActions: [act('issueCertificate')] };
  const waiting = { ...onTheWay, traineeId: 't2', name: 'Ben Ode', availableActions: [act('issueCertificate', 'Gated')] };

  it('puts those first who can be certified, and certifies after a question', async () => {
    let sent: object | undefined;
    const { user } = renderRoute(certificateRoutes, '/cert-admin/certificates', {
      CertificatesPage: () => (sent ? page([waiting], [issued]) : page([ready, waiting], [])),
      IssueCertificate: ({ input }: { input: { traineeId: string; holderName: string } }) => {
        sent = { traineeId: input.traineeId, holderName: input.holderName };
        return { issueCertificate: payload({ certificate: { __typename: 'Certificate', id: 'c1', number: '7F3K-92QD' } }) };
      },
    });
    expect(await screen.findByRole('heading', { level: 1, name: '1 person can be certified' })).toBeInTheDocument();
    expect(screen.getByText('Autumn 26. Left: Observed engagement and Closing talk')).toBeInTheDocument();
    expect(screen.getAllByRole('button', { name: 'Issue certificate' })).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Issue certificate' }));
    const sheet = await screen.findByRole('dialog', { name: 'Certify Priya Natarajan as Certified OKR Coach, level 1?' });
    await user.click(within(sheet).getByRole('button', { name: 'Issue certificate' }));
    expect(await screen.findByText('Certificate 7F3K-92QD is issued. Priya Natarajan gets it by mail.')).toBeInTheDocument();
    expect(await screen.findByRole('link', { name: '7F3K-92QD' })).toHaveAttribute('href', '/verify/7F3K-92QD');
    expect(sent).toEqual({ traineeId: 't1', holderName: 'Priya Natarajan' });
  });

  it('of a name that paper has no letters for: says it in the sheet, and issues it without paper once that is ticked', async () => {
    const sent: object[] = [];
    const named = { ...ready, name: '王小明' };
    const refused = payload({ errors: [{ __typename: 'UserError', code: 'CERTIFICATE_NAME_LETTERS', field: 'holderName', message: 'No letters for it.' }] });
    const { user } = renderRoute(certificateRoutes, '/cert-admin/certificates', {
      CertificatesPage: page([named], []),
      IssueCertificate: ({ input }: { input: { holderName: string; withoutPaper: boolean } }) => {
        sent.push({ holderName: input.holderName, withoutPaper: input.withoutPaper });
        return { issueCertificate: input.withoutPaper ? payload({ certificate: { __typename: 'Certificate', id: 'c1', number: '7F3K-92QD' } }) : refused };
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Issue certificate' }));
    const sheet = await screen.findByRole('dialog', { name: 'Certify 王小明 as Certified OKR Coach, level 1?' });
    expect(within(sheet).queryByRole('checkbox')).not.toBeInTheDocument();
    await user.click(within(sheet).getByRole('button', { name: 'Issue certificate' }));
    await user.click(await within(sheet).findByRole('checkbox', { name: 'Issue it without paper and badge' }));
    expect(within(sheet).getByRole('textbox', { name: /Name on the certificate/ })).toHaveValue('王小明');
    await user.click(within(sheet).getByRole('button', { name: 'Issue certificate' }));
    expect(await screen.findByText('Certificate 7F3K-92QD is issued. 王小明 gets it by mail.')).toBeInTheDocument();
    expect(sent).toEqual([
      { holderName: '王小明', withoutPaper: false },
      { holderName: '王小明', withoutPaper: true },
    ]);
  });

  it.each([
    ['VALID', 'Valid to 20 Nov 2028'],
    ['EXPIRED', 'Expired, was valid to 20 Nov 2028'],
    ['KEY_REVOKED', 'Its key was revoked'],
  ])('says how each one stands: %s', async (standing, words) => {
    renderRoute(certificateRoutes, '/cert-admin/certificates', { CertificatesPage: page([], [{ ...issued, standing }]) });
    const link = await screen.findByRole('link', { name: '7F3K-92QD' });
    expect(link.parentElement).toHaveTextContent(`7F3K-92QD. ${words}`);
    expect(link.parentElement?.textContent.includes('2028')).toBe(standing !== 'KEY_REVOKED');
  });

  it.each([
    ['OPEN', true],
    ['EARLY', false],
  ])('says what a renewal waits for, in the months around the end: %s', async (state, shown) => {
    const left = ['1.5 hours', 'the statement on ethics'].map((text) => ({ __typename: 'GateLeft', text }));
    const renewal = { __typename: 'Renewal', state, gate: { __typename: 'Gated', left } };
    renderRoute(certificateRoutes, '/cert-admin/certificates', { CertificatesPage: page([], [{ ...issued, renewal }]) });
    const link = await screen.findByRole('link', { name: '7F3K-92QD' });
    expect(link.parentElement?.textContent.includes('Renewal waits for 1.5 hours and the statement on ethics')).toBe(shown);
  });

  it('revokes with a reason; what the server refuses stands beside the field and nothing typed is lost', async () => {
    const { user } = renderRoute(certificateRoutes, '/cert-admin/certificates', {
      CertificatesPage: page([], [issued]),
      RevokeCertificate: {
        revokeCertificate: payload({
          errors: [{ __typename: 'UserError', code: 'REVOCATION_REASON_TOO_SHORT', field: 'reason', message: 'Write a sentence.' }],
        }),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Revoke' }));
    const sheet = await screen.findByRole('dialog', { name: 'Revoke certificate 7F3K-92QD of Priya Natarajan?' });
    await user.type(within(sheet).getByRole('textbox', { name: 'Reason' }), 'Copied');
    await user.click(within(sheet).getByRole('button', { name: 'Revoke' }));
    expect((await within(sheet).findAllByText(/Write a sentence\./)).length).toBeGreaterThan(0);
    expect(within(sheet).getByRole('textbox', { name: /Reason/ })).toHaveValue('Copied');
  });
});

describe('the keys', () => {
  const key = (number: number, status: string) => ({
    __typename: 'SigningKey',
    ...{ id: `k${number}`, number, status, createdAt: '2026-11-01T10:00:00.000Z', endedAt: status === 'ACTIVE' ? null : '2026-11-20T10:00:00.000Z' },
    ...{ endedBecause: null, signed: 3, version: 1, availableActions: status === 'REVOKED' ? [] : [act('revokeSigningKey')] },
  });
  const signing = (keys: object[]) => ({
    signing: { __typename: 'Signing', did: 'did:web:cairn.example:p:1', documentUrl: 'https://cairn.example/p/1/did.json', keys },
  });

  it('are made with the first certificate, nothing has to be set up', async () => {
    renderRoute(certificateRoutes, '/settings/signing', { SigningPage: signing([]) });
    expect(await screen.findByText('The first key is made with the first certificate.')).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Public keys' })).not.toBeInTheDocument();
  });

  it('are replaced, and revoked with a reason', async () => {
    const sent: string[] = [];
    const { user } = renderRoute(certificateRoutes, '/settings/signing', {
      SigningPage: () => signing(sent.length > 0 ? [key(2, 'ACTIVE'), key(1, 'RETIRED')] : [key(1, 'ACTIVE')]),
      RotateSigningKey: () => {
        sent.push('rotate');
        return { rotateSigningKey: { __typename: 'SigningPayload', errors: [] } };
      },
      RevokeSigningKey: ({ input }: { input: { keyId: string; reason: string } }) => {
        sent.push(`${input.keyId} ${input.reason}`);
        return { revokeSigningKey: { __typename: 'SigningPayload', errors: [] } };
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Sign with a new key' }));
    await user.click(screen.getByRole('button', { name: 'Make the new key' }));
    expect(await screen.findByText('Replaced; what it signed stays good')).toBeInTheDocument();
    await user.click(screen.getAllByRole('button', { name: 'Revoke' })[1] as HTMLElement);
    const sheet = await screen.findByRole('dialog', { name: 'Revoke key 1?' });
    await user.type(within(sheet).getByRole('textbox', { name: 'Reason' }), 'A laptop was stolen.');
    await user.click(within(sheet).getByRole('button', { name: 'Revoke the key' }));
    expect(await screen.findByText('Key 1 is revoked.')).toBeInTheDocument();
    expect(sent).toEqual(['rotate', 'k1 A laptop was stolen.']);
  });

  it('that are revoked: all they signed is looked at and issued anew in one act', async () => {
    const sent: unknown[] = [];
    const under = (id: string, holderName: string, leftOut: string | null = null) => ({
      ...{ __typename: 'CertificateUnderKey', certificateId: id, number: `7F3K-${id}`, holderName, title: 'Certified OKR Coach', version: 2, leftOut },
    });
    const { user } = renderRoute(certificateRoutes, '/settings/signing', {
      SigningPage: () => signing([key(2, 'ACTIVE'), { ...key(1, 'REVOKED'), signed: sent.length > 0 ? 1 : 3 }]),
      CertificatesUnderKey: () => ({
        // As it is asked again once everything is done.
        certificatesUnderKey:
          sent.length > 0
            ? []
            : [
                under('AAAA', 'Priya Natarajan'),
                under('BBBB', 'Tomás Alves'),
                under('CCCC', 'Mara Lind', 'It is your own. Another director has to replace it.'),
              ],
      }),
      ReplaceUnderKey: ({ input }: { input: { keyId: string; certificates: object[]; reason: string } }) => {
        sent.push([input.keyId, input.certificates, input.reason]);
        return { replaceUnderKey: { __typename: 'ReplaceUnderKeyPayload', replaced: 2, errors: [] } };
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Issue anew' }));
    const sheet = await screen.findByRole('dialog', { name: 'Issue 2 certificates anew?' });
    expect(within(within(sheet).getByRole('list', { name: 'Certificates to be issued anew' })).getAllByRole('listitem')).toHaveLength(2);
    expect(within(within(sheet).getByRole('list', { name: 'Left out' })).getByText('Mara Lind')).toBeInTheDocument();
    await user.click(within(sheet).getByRole('button', { name: 'Issue all anew' }));
    expect(await screen.findByText(/2 certificates are issued anew/)).toBeInTheDocument();
    const seen = ['AAAA', 'BBBB'].map((certificateId) => ({ certificateId, version: 2 }));
    expect(sent).toEqual([['k1', seen, 'Key 1, which signed it, was revoked.']]);
  });
});
