// Screens of certification in the sample whose addresses hold the id of something: programmes, questions, cohorts, items.
import { ask, signInToSample } from './people.mjs';

/** Addresses by who looks at them. Signs in as whoever directs, and as a trainee, to find them. */
export async function certificationScreens(open, cairn) {
  const director = await open();
  await signInToSample(director, cairn, 'Mara Lind');
  const { certificationProgrammes, cohorts } = await ask(director, '{ certificationProgrammes { id versions { id } } cohorts { id standing } }');
  const [programme] = certificationProgrammes;
  const versionId = programme.versions[0].id;
  const content = 'query($id: UUID!) { programmeVersion(id: $id) { modules { items { id } } banks { id } } }';
  const { modules, banks } = (await ask(director, content, { id: versionId })).programmeVersion;
  const bank = `/cert-admin/banks/${banks[0].id}`;
  const { questions } = (await ask(director, 'query($id: UUID!) { questionBank(id: $id) { questions { id } } }', { id: banks[0].id })).questionBank;
  const cohort = `/cert-admin/cohorts/${(cohorts.find(({ standing }) => standing === 'RUNNING') ?? cohorts[0]).id}`;
  const version = `/cert-admin/modules/${versionId}`;
  const desk = `/cert-admin/applications/${programme.id}`;
  const trainee = await open();
  await signInToSample(trainee, cairn, 'Priya Natarajan');
  const { myPath } = await ask(trainee, '{ myPath { modules { items { id kind } } } }');
  const items = myPath.modules.flatMap((module) => module.items);
  const first = (kind) => items.find((item) => item.kind === kind)?.id;
  return {
    nobody: ['/verify'],
    'Mara Lind': [
      ...['/cert-admin/modules', version, `${version}/items/${modules[0].items[0].id}`, bank, `${bank}/new`, `${bank}/${questions[0].id}`],
      ...['/cert-admin/applications', desk, `${desk}/page`, `${desk}/form`],
      ...['/cert-admin/cohorts', '/cert-admin/cohorts/new', cohort, `${cohort}/sessions`, `${cohort}/matrix`],
      ...['/cert-admin/reviews', '/cert-admin/certificates', '/settings/signing', '/network', '/network/you'],
    ],
    'Noa Berg': ['/cert-admin/reviews', '/network'],
    'Priya Natarajan': [
      ...['/cert/path', '/cert/assignments', '/cert/certificate', '/network'],
      ...['READ', 'WATCH', 'LIVE', 'QUIZ', 'EXAM'].flatMap((kind) => (first(kind) ? [`/cert/items/${first(kind)}`] : [])),
      ...(first('ASSIGNMENT') ? [`/cert/assignments/${first('ASSIGNMENT')}`] : []),
      ...(first('PEER') ? [`/cert/peer/${first('PEER')}`] : []),
      ...(first('OBSERVED') ? [`/cert/observed/${first('OBSERVED')}`] : []),
    ],
  };
}
