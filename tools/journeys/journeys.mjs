/** In the order they run: the first wants the sample as it was written, the last ones move the clock for everybody, forwards only. */
export const journeys = [
  { file: 'all-screens', name: 'every screen in both themes without a fault of access, and none wider than 320 px' },
  { file: 'decide-on-a-phone', name: 'approve from the mailbox at 390 px in at most three taps' },
  { file: 'decide-without-scripts', name: 'the same with JavaScript off' },
  { file: 'looking-decides-nothing', name: 'fifty looks and ten seconds with scripts decide nothing, two clicks at once decide once' },
  {
    file: 'application-to-certificate',
    name: 'from the application through one item of each kind to a certificate that a stranger checks on a phone with JavaScript off, until it is revoked',
  },
  {
    file: 'learning-cited',
    name: 'a learning goes from its draft past a name, a consent and a second person into another client’s plan, and out of it when it is withdrawn',
  },
  {
    file: 'case-study-withdrawn',
    name: 'a case study is assembled, written, agreed to word for word on a phone, read and printed by a stranger, and gone the moment it is withdrawn',
  },
  { file: 'start-a-practice', name: 'new practice, first client, plan sent' },
  { file: 'one-by-one', name: 'one by one with a change asked, corrected, approved by two signers' },
  { file: 'same-exception-twice', name: 'a second team that wants the same exception alarms the coach' },
  { file: 'tips-on-monday', name: 'tips are shared, asked, answered, accepted, followed, reported and moderated, and stand in the mail of Monday morning' },
  { file: 'clock-passes-nine', name: 'the plan comes into force when the clock passes 09:00 in the night clocks go forward' },
  { file: 'untrained-author', name: 'an untrained author is refused with the reason, attends, hears that the gate is open and drafts, on a phone' },
  { file: 'repaired-and-published', name: 'a draft with findings of every kind is repaired, reviewed twice, published, and changed with a reason' },
  { file: 'copied-objective', name: 'an objective copied from a higher level is questioned in its page until it is the team’s own' },
  { file: 'first-cycle-by-sheet', name: 'a whole first cycle lives in a spreadsheet that LibreOffice opens and saves' },
  { file: 'own-documents', name: 'in production the portal works, and what it does not ask is refused' },
];
