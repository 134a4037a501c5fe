export type ParameterState = 'OPEN' | 'DISCUSSED' | 'PROPOSED' | 'APPROVED' | 'AMENDED';

export interface ParameterStory {
  /** It was talked about in a session or in the margin. */
  readonly discussed: boolean;
  /** It stands in a set that waits for decision or is approved and not yet in force. */
  readonly proposed: boolean;
  /** How many plans have brought an answer to it. */
  readonly answersInForce: number;
}

/** A parameter is as far as its furthest step: open, discussed, proposed, approved, and amended once a second answer came into force. */
export function parameterState({ discussed, proposed, answersInForce }: ParameterStory): ParameterState {
  if (proposed) return 'PROPOSED';
  if (answersInForce > 1) return 'AMENDED';
  if (answersInForce === 1) return 'APPROVED';
  return discussed ? 'DISCUSSED' : 'OPEN';
}
