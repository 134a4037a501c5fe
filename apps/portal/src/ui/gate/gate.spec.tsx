import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { GateCard } from './gate-card.js';
import { LockedButton } from './locked-button.js';

const gate = {
  headline: 'Drafting opens when everyone who writes OKRs is trained',
  done: 7,
  total: 11,
  counted: 'trained',
  left: [
    { text: 'Ana, Ben', when: 'Fri 27 Nov' },
    { text: 'Chu, Dev', act: <button type="button">Book Chu and Dev</button> },
  ],
  rule: 'Parameter 2 of Plan 2',
  early: 'Dana Ruiz can.',
};

it('says the condition, the count, what is left, the rule and who may open it', () => {
  render(<GateCard {...gate} />);
  const card = screen.getByRole('region', { name: gate.headline });
  expect(card).toHaveTextContent('7 of 11 trained');
  expect(
    within(card)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(['Ana, BenFri 27 Nov', 'Chu, DevBook Chu and Dev']);
  expect(card).toHaveTextContent('The ruleParameter 2 of Plan 2');
  expect(card).toHaveTextContent('Opening earlyDana Ruiz can.');
});

it('leaves out what is not known', () => {
  render(<GateCard headline="Check-ins start when your OKRs are published" />);
  const card = screen.getByRole('region');
  for (const name of ['Left', 'The rule', 'Meanwhile', 'Opening early']) expect(within(card).queryByText(name)).not.toBeInTheDocument();
});

it('turns when it opens', () => {
  render(<GateCard {...gate} opened={{ words: 'Drafting is open', act: <a href="/draft">Write your OKRs</a> }} />);
  expect(screen.getByRole('region', { name: 'Drafting is open' })).not.toHaveTextContent('7 of 11');
});

it('can be reached while it is locked, says why, and shows the card when pressed', async () => {
  const user = userEvent.setup();
  render(<LockedButton gate={gate}>Start drafting</LockedButton>);
  await user.tab();
  const button = screen.getByRole('button', { name: 'Start drafting' });
  expect(button).toHaveFocus();
  expect(button).toHaveAttribute('aria-disabled', 'true');
  expect(button).toHaveAccessibleDescription(gate.headline);
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('heading', { name: gate.headline })).toBeInTheDocument();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('heading', { name: gate.headline })).not.toBeInTheDocument();
  expect(button).toHaveFocus();
});
