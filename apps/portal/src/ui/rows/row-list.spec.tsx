import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { setSingleKeys } from '../keys/single-keys.js';
import { Row, RowList } from './row-list.js';

const done: string[] = [];
const rows = ['Marisol', 'Oakfield', 'Halden'];

function Work(): React.JSX.Element {
  return (
    <>
      <input aria-label="Search" />
      <RowList label="Needs you">
        {rows.map((name) => (
          <Row
            key={name}
            id={name}
            title={name}
            open={() => done.push(`open ${name}`)}
            act={() => done.push(`act ${name}`)}
            keys={{ h: () => done.push(`later ${name}`) }}
            button={<button type="button">Do {name}</button>}
          />
        ))}
      </RowList>
    </>
  );
}

const focused = (): string | null | undefined => document.activeElement?.closest('[data-row]')?.getAttribute('data-row');

beforeEach(() => {
  done.length = 0;
  setSingleKeys(true);
});

it('is walked by j and k from anywhere on the page, and by arrows', async () => {
  const user = userEvent.setup();
  render(<Work />);
  await user.keyboard('j');
  expect(focused()).toBe('Marisol');
  await user.keyboard('j{ArrowDown}');
  expect(focused()).toBe('Halden');
  await user.keyboard('j');
  expect(focused()).toBe('Halden');
  await user.keyboard('k');
  expect(focused()).toBe('Oakfield');
});

it('runs the acts of the row by their keys', async () => {
  const user = userEvent.setup();
  render(<Work />);
  await user.keyboard('jj{Enter} h');
  expect(done).toEqual(['open Oakfield', 'act Oakfield', 'later Oakfield']);
});

it('leaves keys to fields, and Enter to buttons', async () => {
  const user = userEvent.setup();
  render(<Work />);
  await user.type(screen.getByLabelText('Search'), 'jh');
  expect(screen.getByLabelText('Search')).toHaveValue('jh');
  screen.getByRole('button', { name: 'Do Oakfield' }).focus();
  await user.keyboard('{Enter}');
  expect(done).toEqual([]);
});

it('gives the focus of a row that leaves to the one in its place', async () => {
  const user = userEvent.setup();
  function Shrinking(): React.JSX.Element {
    const [left, setLeft] = useState(rows);
    return (
      <RowList label="Needs you">
        {left.map((name) => (
          <Row key={name} id={name} title={name} keys={{ h: () => setLeft((before) => before.filter((one) => one !== name)) }} />
        ))}
      </RowList>
    );
  }
  render(<Shrinking />);
  await user.keyboard('jjh');
  expect(focused()).toBe('Halden');
  await user.keyboard('h');
  expect(focused()).toBe('Marisol');
});

it('obeys the switch for single keys; arrows stay', async () => {
  setSingleKeys(false);
  const user = userEvent.setup();
  render(<Work />);
  await user.keyboard('j');
  expect(focused()).toBeUndefined();
  screen.getByRole('button', { name: 'Do Marisol' }).focus();
  await user.keyboard('{ArrowDown}h');
  expect(focused()).toBe('Oakfield');
  expect(done).toEqual([]);
});
