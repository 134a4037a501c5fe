/** A short line of a higher level, one of a team below, and whether a coach would ask what it means for the team. */
export interface LabelledEcho {
  readonly above: string;
  readonly below: string;
  readonly asked: boolean;
}

const echoes = (asked: boolean, ...texts: readonly (readonly [above: string, below: string])[]): LabelledEcho[] =>
  texts.map(([above, below]) => ({ above, below, asked }));

export const echoPairs: readonly LabelledEcho[] = [
  ...echoes(
    true,
    ['Increase revenue', 'Grow revenue'],
    ['Increase revenue', 'Raise our revenue by 10%'],
    ['Reduce churn', 'Churn goes down'],
    ['Reduce churn', 'Lower churn from 9% to 6%'],
    ['Improve retention', 'Boost our retention'],
    ['Cut costs', 'Reduce costs'],
    ['Improve quality', 'Raise quality'],
    ['Raise occupancy', 'Occupancy up'],
    ['Shorten queues', 'Fewer queues'],
    ['Umsatz steigern', 'Den Umsatz erhöhen'],
    ['Fluktuation senken', 'Unsere Fluktuation verringern'],
    ['Aumentar los ingresos', 'Incrementar ingresos'],
    ['Reducir costes', 'Bajar los costes'],
    ['Réduire les délais', 'Diminuer nos délais'],
    ['Améliorer la qualité', 'Renforcer la qualité'],
  ),
  ...echoes(
    false,
    ['Increase revenue', 'Reduce revenue risk'],
    ['Increase revenue', 'Increase revenue of spare parts'],
    ['Increase revenue', 'Workshops buy parts from us first'],
    ['Reduce churn', 'Raise churn warnings'],
    ['Reduce absence', 'Increase absence'],
    ['Reduce waste', 'Increase waste recycling'],
    ['Improve quality', 'Improve quality of answers'],
    ['Improve quality', 'Quality'],
    ['Improve quality', 'Improve service quality'],
    ['Grow', 'Grow the number of apprentices'],
    ['Deliver growth', 'Deliver on time'],
    ['Cut costs', 'Cut the cost of repeat visits'],
    ['Raise occupancy', 'Raise rents'],
    ['Umsatz steigern', 'Umsatz mit Bestandskunden steigern'],
    ['Fluktuation senken', 'Kosten senken'],
    ['Reducir costes', 'Reducir costes de transporte'],
    ['Réduire les délais', 'Réduire les pannes'],
    ['Improve customer experience', 'Improve experience'],
  ),
];
