/** What a co-coach shows of the first cycle; it names nobody. */
export const cycleShown = `I came when the teams began to draft, and stayed beside the lead coach until their scores were read.

The organisation builds machines that its customers have to be able to run on the first day. Its teams had each mended their own half for years. My part was the team that travels to customers: four drafting sessions, the talk every second week, and the closing.

What I did: I asked who at a customer's would notice, until they stopped counting visits. Twice I said nothing for longer than I could bear. In week nine nobody could say what "complete" means at a hand-over; I asked them to write it down and to have it read by the team that receives it. From then on the figure moved.

What I would do otherwise: I let the old machines be left out of the drill, because the sentence looked cleaner without them. A good part of the calls that remained were about exactly those.`;
