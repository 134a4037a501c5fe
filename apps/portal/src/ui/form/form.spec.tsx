import { jest } from '@jest/globals';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { RadioGroup } from './choice-fields.js';
import { Form, Submit, useCairnForm, type FormProps } from './form.js';
import { NumberField, numberIn } from './number-field.js';
import { TextField } from './text-fields.js';

interface Entry {
  name: string;
  email: string;
  mode: string;
  weeks: number | null;
}

function AddClient({ send, done }: Pick<FormProps<Entry>, 'send' | 'done'>): ReactElement {
  const form = useCairnForm<Entry>({ name: '', email: '', mode: '', weeks: 13 });
  return (
    <Form form={form} label="Add a client" send={send} done={done}>
      <TextField form={form} name="name" label="Client" required="Enter the client's name" />
      <TextField form={form} name="email" label="Mail address" hint="One mail, no password." required="Enter a mail address" />
      <RadioGroup form={form} name="mode" label="Mode" required="Choose a mode" choices={[{ value: 'COACHING', label: 'Coaching' }]} />
      <NumberField form={form} name="weeks" label="Weeks" min={4} required="Enter the weeks" />
      <Submit>Add client</Submit>
    </Form>
  );
}

const fill = async (user: ReturnType<typeof userEvent.setup>): Promise<void> => {
  await user.type(screen.getByLabelText('Client'), 'Oakfield');
  await user.type(screen.getByLabelText('Mail address'), 'dana@oakfield.test');
  await user.click(screen.getByLabelText('Coaching'));
};

beforeEach(() => (document.title = 'Clients'));

it('says nothing while typing and judges when it is sent', async () => {
  const user = userEvent.setup();
  render(<AddClient send={async () => undefined} />);
  await user.type(screen.getByLabelText('Client'), 'O{Backspace}');
  await user.tab();
  expect(screen.queryByText("Enter the client's name")).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Add client' }));
  const summary = await screen.findByRole('group', { name: 'Problems' });
  expect(
    within(summary)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(["Enter the client's name", 'Enter a mail address', 'Choose a mode']);
  expect(summary).toHaveFocus();
  expect(document.title).toBe('Error: Clients');
});

it('leads from the summary to the field, and clears a mark as soon as it is mended', async () => {
  const user = userEvent.setup();
  render(<AddClient send={async () => undefined} />);
  await user.click(screen.getByRole('button', { name: 'Add client' }));
  await user.click(await screen.findByRole('link', { name: 'Enter a mail address' }));
  const field = screen.getByLabelText('Mail address');
  expect(field).toHaveFocus();
  expect(field).toHaveAccessibleDescription('One mail, no password. Error: Enter a mail address');
  await user.type(field, 'd');
  await waitFor(() => expect(field).not.toHaveAttribute('aria-invalid'));
  expect(field).toHaveFocus();
});

it('puts what the server refused beside its field, the rest into the summary, and keeps what was typed', async () => {
  const user = userEvent.setup();
  render(
    <AddClient
      send={async () => [
        { field: 'email', message: 'Somebody has this address' },
        { field: 'other', message: 'Your practice is full' },
      ]}
    />,
  );
  await fill(user);
  await user.click(screen.getByRole('button', { name: 'Add client' }));
  const summary = await screen.findByRole('group', { name: 'Problems' });
  expect(within(summary).getByRole('link', { name: 'Somebody has this address' })).toBeInTheDocument();
  expect(within(summary).getByText('Your practice is full')).toBeInTheDocument();
  expect(screen.getByLabelText('Mail address')).toHaveValue('dana@oakfield.test');
  expect(screen.getByLabelText('Mail address')).toBeInvalid();
});

it('sends once however often it is pressed, and shows that it is on its way', async () => {
  const user = userEvent.setup();
  let sent = 0;
  let answer: () => void = () => undefined;
  let finished = false;
  render(<AddClient send={() => (sent++, new Promise<void>((resolve) => (answer = resolve)))} done={() => (finished = true)} />);
  await fill(user);
  await user.click(screen.getByRole('button', { name: 'Add client' }));
  const button = await screen.findByRole('button', { name: 'Sending…' });
  await user.click(button);
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(sent).toBe(1);
  answer();
  await waitFor(() => expect(finished).toBe(true));
  expect(screen.getByRole('button', { name: 'Add client' })).toBeEnabled();
});

it('keeps the key while the answer is missing and takes a new one after it', async () => {
  const user = userEvent.setup();
  const keys: string[] = [];
  render(
    <AddClient
      send={async (_, key) => {
        keys.push(key);
        if (keys.length === 1) throw new Error('lost');
      }}
    />,
  );
  await fill(user);
  await user.click(screen.getByRole('button', { name: 'Add client' }));
  expect(await screen.findByText(/was not sent. What you typed is kept/)).toBeInTheDocument();
  for (const times of [2, 3]) {
    await user.click(screen.getByRole('button', { name: 'Add client' }));
    await waitFor(() => expect(keys).toHaveLength(times));
  }
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[1]);
});

it('reads figures and refuses words', async () => {
  const user = userEvent.setup();
  render(<AddClient send={async () => undefined} />);
  await fill(user);
  const weeks = screen.getByLabelText('Weeks');
  await user.click(screen.getByRole('button', { name: 'More: Weeks' }));
  expect(weeks).toHaveValue('14');
  await user.clear(weeks);
  await user.type(weeks, 'three');
  await user.click(screen.getByRole('button', { name: 'Add client' }));
  expect(await screen.findByRole('link', { name: 'Enter a number, such as 12' })).toBeInTheDocument();
  await user.clear(weeks);
  await user.type(weeks, '2');
  expect(await screen.findByRole('link', { name: 'Enter 4 or more' })).toBeInTheDocument();
});

it.each([
  ['1,5', 1.5],
  ['1.5', 1.5],
  ['1 500', 1500],
  ['1,500.25', 1500.25],
  ['1,500', 1500],
  ['-2,000,000', -2000000],
  ['0,125', 0.125],
  ['12,5', 12.5],
  ['-3', -3],
  ['12 %', null],
  ['', null],
  ['1e5', null],
])('reads %p as %p', (text, value) => expect(numberIn(text)).toBe(value));

it('does what follows also where the answer put another form in its place', async () => {
  const user = userEvent.setup();
  const done = jest.fn();
  let again = (): void => undefined;
  function Page(): ReactElement {
    const [version, setVersion] = useState(1);
    again = () => flushSync(() => setVersion(2));
    return <AddClient key={version} done={done} send={async () => again()} />;
  }
  render(<Page />);
  await fill(user);
  await user.click(screen.getByRole('button', { name: 'Add client' }));
  await waitFor(() => expect(done).toHaveBeenCalledTimes(1));
  expect(screen.getByLabelText('Client')).toHaveValue('');
});

it('leaves whoever went elsewhere meanwhile where they are', async () => {
  const user = userEvent.setup();
  const done = jest.fn();
  let answer = (): void => undefined;
  const { unmount } = render(<AddClient done={done} send={() => new Promise<undefined>((resolve) => (answer = () => resolve(undefined)))} />);
  await fill(user);
  await user.click(screen.getByRole('button', { name: 'Add client' }));
  await screen.findByRole('button', { name: 'Sending…' });
  unmount();
  window.history.pushState(null, '', '/elsewhere');
  answer();
  await Promise.resolve();
  window.history.pushState(null, '', '/');
  expect(done).not.toHaveBeenCalled();
});
