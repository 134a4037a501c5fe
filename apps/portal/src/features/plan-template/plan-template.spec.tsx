import { screen, waitFor, within } from '@testing-library/react';
import { forgetDraftsOf } from '../../app/drafts/device-store.js';
import type { EditPlanTemplateArgs } from '../../graphql/graphql.js';
import { renderRoute } from '../../testing/render-route.js';
import { aClientLead, aCoach } from '../../testing/viewers.js';
import { aTemplate, changedByLee } from './plan-template.fixture.js';
import { planTemplateRoutes } from './routes.js';

// Reading the page's code must not count as waiting for it.
beforeAll(() => import('./plan-template.route.js'), 60_000);
afterEach(() => forgetDraftsOf(aCoach.id));

type Sent = EditPlanTemplateArgs;
const page = (template: object = aTemplate()) => ({ PlanTemplatePage: { planTemplate: template } });
const reads = {
  AnswerReading: ({ value }: { value: Record<string, unknown> }) => ({
    answerReading: {
      __typename: 'AnswerReading',
      text: value['question'] === '' ? null : `Read: ${JSON.stringify(value)}`,
      errors: value['title'] ? [] : value['months'] ? [] : [{ __typename: 'UserError', code: 'X', field: 'value.title', message: '“Short name” is missing.' }],
    },
  }),
};
const saves = (sent: Sent[], template: object = aTemplate({ version: 3 })) => ({
  EditPlanTemplate: ({ input }: { input: Sent }) => {
    sent.push(input);
    return { editPlanTemplate: { __typename: 'PlanTemplatePayload', template, errors: [] } };
  },
});
const open = (answers: object, at = '/settings/plan-template?p=cycle') => renderRoute(planTemplateRoutes, at, { ...page(), ...reads, ...answers });

it('reads as a document: the answer, how a new plan begins with it, who signs, what to ask', async () => {
  open({});
  expect(await screen.findByRole('heading', { level: 2, name: '4 How long a cycle lasts' })).toBeInTheDocument();
  expect(screen.getByText('A cycle lasts 3 months.')).toBeInTheDocument();
  expect(screen.getByText('leaves it open for the first call and suggests this')).toBeInTheDocument();
  expect(screen.getByText('the client lead and the sponsor')).toBeInTheDocument();
  expect(screen.getByText('Which two weeks must never hold a reset?')).toBeInTheDocument();
  expect(screen.getByText(/2 answers, 1 filled in/)).toHaveTextContent('by Lee Park');
  const lines = within(screen.getByRole('navigation', { name: 'Parameters' })).getAllByRole('link');
  expect(lines.map((line) => line.textContent)).toEqual(['4Cycleopen', '+Team mission']);
  expect(screen.queryByRole('button', { name: /^Save/ })).not.toBeInTheDocument();
});

it('takes another answer with its reason, what coaches offer and a note, and saves all of it over the version that was seen', async () => {
  const sent: Sent[] = [];
  const { user } = open(saves(sent));
  await user.click(await screen.findByRole('button', { name: 'Change it' }));
  await user.click(screen.getByRole('radio', { name: /^4 months/ }));
  await user.click(screen.getByRole('radio', { name: /^With this answer filled in/ }));
  await user.click(screen.getByRole('checkbox', { name: '3 months' }));
  await user.type(screen.getByLabelText(/^A note for your coaches/), 'Mind the budget.');
  await user.click(screen.getByRole('button', { name: 'Done' }));
  expect(screen.getByText('Mind the budget.').closest('div')).toHaveTextContent('Only coaches of Northlight');
  await user.click(screen.getByRole('button', { name: 'Save 1 change' }));
  expect(await screen.findByText(/The next engagement starts from it/)).toBeInTheDocument();
  expect(sent).toMatchObject([
    { version: 2, parameters: [{ key: 'cycle', value: { months: 4 }, prefilled: true, offered: ['four'], note: 'Mind the budget.' }, { key: 'teamMission' }] },
  ]);
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Save/ })).not.toBeInTheDocument());
});

it('goes back to the field’s usual answer', async () => {
  const { user } = open({});
  await user.click(await screen.findByRole('button', { name: 'Back to the field’s usual answer' }));
  expect(screen.getByText('A cycle lasts 4 months.')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Back to the field’s usual answer' })).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Save 1 change' })).toBeInTheDocument();
});

it('adds what others ask often, and questions of one’s own; takes them out again', async () => {
  const sent: Sent[] = [];
  const { user, address } = open(saves(sent));
  await user.click(await screen.findByRole('button', { name: '+ Copies' }));
  expect(address()).toContain('p=copyCheck');
  await user.click(screen.getByRole('button', { name: '+ A question of your own' }));
  const sheet = within(await screen.findByRole('dialog'));
  await user.click(sheet.getByRole('button', { name: 'Add it' }));
  expect(await sheet.findByText('“Short name” is missing.')).toBeInTheDocument();
  await user.type(sheet.getByLabelText('Short name'), 'Meeting language');
  await user.type(sheet.getByLabelText('Question'), 'In which language do we meet?');
  await user.type(sheet.getByLabelText('Answer'), 'English');
  await user.click(sheet.getByRole('button', { name: 'Add it' }));
  expect(await screen.findByRole('heading', { level: 2, name: 'Meeting language' })).toBeInTheDocument();
  expect(address()).toContain('p=own-meeting-language');
  await user.click(screen.getByRole('link', { name: /Team mission/ }));
  await screen.findByRole('heading', { level: 2, name: 'Mission' });
  await user.click(screen.getByRole('button', { name: 'Take it out' }));
  await user.click(screen.getByRole('button', { name: 'Save 3 changes' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.parameters.map(({ key }) => key)).toEqual(['cycle', 'copyCheck', 'own-meeting-language']);
  expect(sent[0]?.parameters[2]?.value).toMatchObject({ title: 'Meeting language', answer: 'English', kind: 'text', reach: 'everyone' });
});

it('keeps unsaved words for the next visit, and throws them away only when told, with a way back', async () => {
  const first = open({});
  await first.user.click(await screen.findByRole('button', { name: 'Change it' }));
  await first.user.type(screen.getByLabelText(/^Why you recommend it/), ' Really.');
  expect(await screen.findAllByText('Saved on this device', undefined, { timeout: 5000 })).not.toHaveLength(0);
  first.unmount();
  const { user } = open({});
  expect(await screen.findByText('As most do. Really.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Throw away' }));
  expect(await screen.findByText('As most do.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('As most do. Really.')).toBeInTheDocument();
});

describe('when somebody else was faster', () => {
  const conflict = (theirs: object, sent: Sent[]) => {
    let opened = 0;
    return {
      PlanTemplatePage: () => ({ planTemplate: opened++ === 0 ? aTemplate() : theirs }),
      EditPlanTemplate: ({ input }: { input: Sent }) => {
        sent.push(input);
        if (input.version === 2) return { fault: 'CONFLICT' };
        return { editPlanTemplate: { __typename: 'PlanTemplatePayload', template: aTemplate({ version: 4 }), errors: [] } };
      },
    };
  };
  const writeAndSave = async ({ user }: ReturnType<typeof open>): Promise<void> => {
    await user.click(await screen.findByRole('button', { name: 'Change it' }));
    await user.click(screen.getByRole('radio', { name: /^4 months/ }));
    await user.click(screen.getByRole('button', { name: 'Save 1 change' }));
  };

  it('keeps what each has touched, and saves on top of theirs', async () => {
    const sent: Sent[] = [];
    const rendered = open(conflict(changedByLee({}, { why: 'Lee says so.' }), sent));
    await writeAndSave(rendered);
    expect(await screen.findByText(/Lee Park changed the template too/)).toBeInTheDocument();
    await rendered.user.click(await screen.findByRole('button', { name: 'Save 1 change' }));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]).toMatchObject({ version: 3, parameters: [{ value: { months: 4 } }, { why: 'Lee says so.' }] });
  });

  it('shows an answer that both changed twice, and takes the one that is chosen', async () => {
    const sent: Sent[] = [];
    const rendered = open(conflict(changedByLee({ value: { months: 6 }, text: 'A cycle lasts 6 months.' }), sent));
    await writeAndSave(rendered);
    expect(await screen.findByRole('heading', { name: 'Lee Park changed 1 answer that you changed too' })).toBeInTheDocument();
    expect(screen.getByText('Lee Park wrote')).toBeInTheDocument();
    await rendered.user.click(screen.getByRole('button', { name: 'Keep theirs: Cycle' }));
    expect((await screen.findAllByText('A cycle lasts 6 months.'))[0]).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Save/ })).not.toBeInTheDocument();
    expect(sent).toHaveLength(1);
  });
});

it('leads to the question that the server wants put right', async () => {
  const errors = [{ __typename: 'UserError', code: 'TEMPLATE_WHY_TOO_LONG', field: 'parameters.1.why', message: 'The reason has at most 1000 characters.' }];
  const { user, address } = open({ EditPlanTemplate: { editPlanTemplate: { __typename: 'PlanTemplatePayload', template: null, errors } } });
  await user.click(await screen.findByRole('button', { name: 'Back to the field’s usual answer' }));
  await user.click(screen.getByRole('button', { name: 'Save 1 change' }));
  await user.click(await screen.findByRole('link', { name: 'The reason has at most 1000 characters.' }));
  expect(address()).toContain('p=teamMission');
});

it('is read by whoever may not edit it, and does not exist for people of clients', async () => {
  const state = { __typename: 'Forbidden', headline: 'The owner and the coaches of the practice change its template.' };
  const readOnly = aTemplate({ availableActions: [{ __typename: 'AvailableAction', action: 'editPlanTemplate', state }] });
  const first = open(page(readOnly));
  expect(await screen.findByText(state.headline)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Change it' })).not.toBeInTheDocument();
  first.unmount();
  open({ ViewerSession: { viewer: aClientLead } });
  expect(await screen.findByRole('heading', { name: 'There is nothing at this address' })).toBeInTheDocument();
});
