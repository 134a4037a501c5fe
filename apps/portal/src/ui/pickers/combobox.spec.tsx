import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { Form, Submit, useCairnForm } from '../form/form.js';
import { matching, PersonPicker } from './combobox.js';

const people = [
  { id: '1', name: 'Ana Ruiz', email: 'ana@oakfield.test' },
  { id: '2', name: 'Dana Ruiz', email: 'dana@oakfield.test' },
  { id: '3', name: 'Tomás Álvarez' },
];
const sent: string[] = [];

function Ask(): ReactElement {
  const form = useCairnForm<{ person: string }>({ person: '' });
  return (
    <Form form={form} label="Ask" send={async ({ person }) => void sent.push(person)}>
      <PersonPicker form={form} name="person" label="Who decides" people={people} required="Choose who decides" />
      <Submit>Ask</Submit>
    </Form>
  );
}

beforeEach(() => void (sent.length = 0));

it('finds by typing, takes with Enter, and sends the id', async () => {
  const user = userEvent.setup();
  render(<Ask />);
  const field = screen.getByRole('combobox', { name: 'Who decides' });
  await user.type(field, 'ruiz');
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['Ana Ruizana@oakfield.test', 'Dana Ruizdana@oakfield.test']);
  await user.keyboard('{ArrowDown}{Enter}');
  expect(field).toHaveValue('Dana Ruiz');
  expect(field).toHaveAttribute('aria-expanded', 'false');
  await user.click(screen.getByRole('button', { name: 'Ask' }));
  expect(sent).toEqual(['2']);
});

it('goes back to the last choice when typing leads nowhere, and to none when emptied', async () => {
  const user = userEvent.setup();
  render(<Ask />);
  const field = screen.getByRole('combobox');
  await user.type(field, 'tomas{Enter}');
  await user.type(field, 'zzz');
  expect(screen.getByRole('status')).toHaveTextContent('Nobody by that name');
  await user.tab();
  expect(field).toHaveValue('Tomás Álvarez');
  await user.clear(field);
  await user.tab();
  await user.click(screen.getByRole('button', { name: 'Ask' }));
  expect(await screen.findByRole('link', { name: 'Choose who decides' })).toBeInTheDocument();
  expect(sent).toEqual([]);
});

it('puts beginnings first', () => {
  const options = ['Diana', 'Ana'].map((words) => ({ id: words, words }));
  expect(matching(options, 'ana').map(({ words }) => words)).toEqual(['Ana', 'Diana']);
});
