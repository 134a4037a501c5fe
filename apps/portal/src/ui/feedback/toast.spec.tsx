import { jest } from '@jest/globals';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { ToastProvider, useToast, type Toast } from './toast.js';

let show: (toast: Toast) => void = () => undefined;
function Page(): null {
  show = useToast();
  return null;
}

beforeEach(() => {
  jest.useFakeTimers();
  render(
    <ToastProvider>
      <Page />
    </ToastProvider>,
  );
});
afterEach(() => void jest.useRealTimers());

const pass = (ms: number): void => act(() => void jest.advanceTimersByTime(ms));

it('shows one at a time in a region that was there before', () => {
  const region = screen.getByRole('status');
  act(() => show({ words: 'Snoozed until Monday.' }));
  act(() => show({ words: 'Pinned.' }));
  expect(region).toHaveTextContent('Pinned.');
  expect(region).not.toHaveTextContent('Snoozed');
});

it('leaves after eight seconds, but not while it is looked at', () => {
  act(() => show({ words: 'Snoozed.', undo: () => undefined }));
  pass(7000);
  fireEvent.focus(screen.getByRole('button', { name: 'Undo' }));
  pass(60_000);
  expect(screen.getByText('Snoozed.')).toBeInTheDocument();
  fireEvent.blur(screen.getByRole('button', { name: 'Undo' }));
  pass(900);
  expect(screen.getByText('Snoozed.')).toBeInTheDocument();
  pass(200);
  expect(screen.queryByText('Snoozed.')).not.toBeInTheDocument();
});

it('takes back and goes', () => {
  let undone = 0;
  act(() => show({ words: 'Snoozed.', undo: () => undone++ }));
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(undone).toBe(1);
  expect(screen.queryByText('Snoozed.')).not.toBeInTheDocument();
});
