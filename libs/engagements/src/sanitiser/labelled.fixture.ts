import type { FindingKind, NameKind, NamesDirectory } from './finding.js';

const named = (kind: NameKind, names: readonly string[]) => names.map((name) => ({ kind, name, visible: true }));

/** A practice as the labelled texts know it: plain names, names that are usual words, short ones, and other scripts. */
export const labelledDirectory: NamesDirectory = {
  names: [
    ...named('CLIENT', [
      'Oakfield Council',
      'Halden Robotics GmbH',
      'Tern & Co',
      'Marisol Foods',
      'Vesper',
      'Brandt Logistik AG',
      'Target',
      'Green Energy Partners',
      'Société Lumière',
      '東京電力',
      'Łódzka Energia',
      'First National Bank',
      'Falcon Media',
    ]),
    ...named('PRODUCT', ['HaldenArm', 'Oakline', 'Pulse Desk', 'Sunrise']),
    ...named('PERSON', [
      'Dana Ruiz',
      'Ian Webb',
      'Will Marsh',
      'Mark Olsen',
      'Grace Adeyemi',
      'Jürgen Müller',
      'Zoë Peeters',
      'Bo Lind',
      'María José Núñez',
      'Søren Ægidius',
      'Dr. Ernst Vogel',
      "Siobhán O'Neill",
      'Anna-Lena Schäfer',
      'May Chen',
      'Олена Коваль',
      'Jean-Luc d’Aubigny',
      'Rose van den Berg',
      'Samir Haddad',
    ]),
    ...named('TEAM', ['Sales', 'Customer Success', 'Claims North', 'Night Shift', 'Platform', 'Team Kestrel', 'Oakfield Housing']),
  ],
};

/** A text, and what has to be found in it: kind and the words that the finding covers. */
export interface Labelled {
  readonly text: string;
  readonly finds: readonly (readonly [kind: FindingKind, text: string])[];
}
export const says = (text: string, ...finds: (readonly [FindingKind, string])[]): Labelled => ({ text, finds });
export const client = (text: string) => ['CLIENT', text] as const;
export const person = (text: string) => ['PERSON', text] as const;
const team = (text: string) => ['TEAM', text] as const;
export const product = (text: string) => ['PRODUCT', text] as const;

export const namesAsTheyAre: readonly Labelled[] = [
  says('At Oakfield Council one scoring style for all teams worked.', client('Oakfield Council')),
  says('Oakfield asked for a fourth level after the first cycle.', client('Oakfield')),
  says('The council of Oakfield had too many objectives.', client('Oakfield')),
  says('We did the same at Halden Robotics GmbH.', client('Halden Robotics')),
  says('Halden Robotics closed its cycle late.', client('Halden Robotics')),
  says('Halden trained everybody before drafting.', client('Halden')),
  says('Tern & Co chose eight weeks.', client('Tern')),
  says('Tern and Co chose eight weeks.', client('Tern')),
  says('At Tern the sponsor left in week three.', client('Tern')),
  says('tern kept its KPIs out of the sheet.', client('tern')),
  says('Marisol Foods opened the gate early twice.', client('Marisol Foods')),
  says('Both Vesper and Brandt waived the copy check.', client('Vesper'), client('Brandt')),
  says('With Brandt Logistik the board answered in two days.', client('Brandt Logistik')),
  says('Green Energy Partners wanted monthly check-ins.', client('Green Energy Partners')),
  says('The workshop with Target ran over.', client('Target')),
  says('Société Lumière a choisi des cycles courts.', client('Société Lumière')),
  says('First National Bank asked for exceptions.', client('First National Bank')),
  says('第一四半期に東京電力で試した。', client('東京電力')),
  says('Dana Ruiz wanted every team to start at once.', person('Dana Ruiz')),
  says('Dana was against it.', person('Dana')),
  says('Then Ruiz decided alone.', person('Ruiz')),
  says('Ask Ian Webb before the reset.', person('Ian Webb')),
  says('Will asked for a pause.', person('Will')),
  says('The pause was what Will wanted.', person('Will')),
  says('It helped that Mark led by example.', person('Mark')),
  says('Grace’s team wrote the best lines.', person('Grace')),
  says('Mr Marsh wanted numbers.', person('Marsh')),
  says('Herr Vogel war dagegen.', person('Vogel')),
  says('Dr. Ernst Vogel war dagegen.', person('Ernst Vogel')),
  says('The idea came with May, who kept it alive.', person('May')),
  says('Bo thought the gate too strict.', person('Bo')),
  says('Zoë Peeters vond het te veel.', person('Zoë Peeters')),
  says('Con María José Núñez salió bien.', person('María José Núñez')),
  says('Jean-Luc d’Aubigny a signé en retard.', person('Jean-Luc d’Aubigny')),
  says('Rose van den Berg schreef alles zelf.', person('Rose van den Berg')),
  says('Siobhán O’Neill ran the reset.', person('Siobhán O’Neill')),
  says('Олена Коваль вела сессию.', person('Олена Коваль')),
  says('The Claims North team had six key results.', team('Claims North')),
  says('Team Kestrel wrote tasks at first.', team('Team Kestrel')),
  says('For Kestrel it took three drafts.', team('Kestrel')),
  says('The Night Shift could never attend.', team('Night Shift')),
  says('For the night shift nothing changed.', team('night shift')),
  says('Teams of HaldenArm waited for us.', product('HaldenArm')),
  says('Oakline had no owner.', product('Oakline')),
  says('Pulse Desk slipped twice.', product('Pulse Desk')),
  says('The launch of Sunrise came first.', product('Sunrise')),
];

export const namesInflected: readonly Labelled[] = [
  says("Oakfield's sponsor answered once.", client('Oakfield')),
  says('Oakfield’s teams and Terns plans differ.', client('Oakfield'), client('Terns')),
  says('Like other Haldens they wanted more.', client('Haldens')),
  says('Die Haldener hatten zu viele Ziele.', client('Haldener')),
  says('Im Haldenprojekt fehlte der Sponsor.', client('Haldenprojekt')),
  says('Brandts Vorstand war früh dabei.', client('Brandts')),
  says('Müllers Team schrieb Aufgaben.', person('Müllers')),
  says('Das Team von Jürgens Chefin fehlte.', person('Jürgens')),
  says('Vogels Frage war gut.', person('Vogels')),
  says('Danas Vorschlag kam an.', person('Danas')),
  says('Zoë’s team begon laat.', person('Zoë')),
  says('Vespers board skipped it.', client('Vespers')),
  says('El equipo de los Oakfields no vino.', client('Oakfields')),
  says('La oakfieldiana quiso más.', client('oakfieldiana')),
  says("L'équipe d'Oakfield n'est pas venue.", client('Oakfield')),
  says('De Oakfielders kwamen niet.', client('Oakfielders')),
  says('Non-Oakfield teams were faster.', client('Oakfield')),
  says('An ex-Halden colleague told us.', client('Halden')),
  says('A Tern-style plan would fit.', client('Tern')),
  says('The Ruizes of this world decide alone.', person('Ruizes')),
  says('Z Oleną Kowal nie było problemu, z Vesperem tak.', person('Oleną'), client('Vesperem')),
  says('Kestrels own words were best.', team('Kestrels')),
];

export const namesShortened: readonly Labelled[] = [
  says('OC agreed to five levels.', client('OC')),
  says('At O.C. they agreed.', client('O.C')),
  says('GEP asked again.', client('GEP')),
  says('FNB wanted exceptions.', client('FNB')),
  says('D.R. was the only sponsor.', person('D.R')),
  says('It was D. R. who stopped it.', person('D. R')),
  says('JM came late to all sessions.', person('JM')),
  says('Dana R. stopped it.', person('Dana')),
  says('D. Ruiz stopped it.', person('Ruiz')),
  says('Green wanted a shorter cycle, as Green always does.', client('Green'), client('Green')),
  says('Oakf. wanted a shorter cycle.', client('Oakf')),
  says('Lumière voulait trois niveaux.', client('Lumière')),
  says('T&C chose eight weeks.', client('T&C')),
  says('With T & C it took longer.', client('T & C')),
  says('Vspr asked again.', client('Vspr')),
  says('The board of Hldn asked again.', client('Hldn')),
  says('At Trn they asked again.', client('Trn')),
];

export const namesMisspelt: readonly Labelled[] = [
  says('Haldne wanted it all.', client('Haldne')),
  says('Oakfeild wanted it all.', client('Oakfeild')),
  says('Okfield wanted it all.', client('Okfield')),
  says('oakfiield wanted it all.', client('oakfiield')),
  says('At Marisal they stopped.', client('Marisal')),
  says('Tren & Co stopped.', client('Tren')),
  says('Then Dnaa stopped it.', person('Dnaa')),
  says('Then Wbeb stopped it.', person('Wbeb')),
  says('Green Enregy Partners stopped it.', client('Green Enregy Partners')),
  says('Kestrle wrote tasks.', team('Kestrle')),
  says('Juergen Mueler was late.', person('Juergen Mueler')),
  says('Veesper was late.', client('Veesper')),
  says('Haddat was late.', person('Haddat')),
  says('Brand Logistik war spät.', client('Brand Logistik')),
];
