import { Link } from 'react-router';
import type { GateParts } from '../../ui/gate/gate-card.js';
import { listed } from '../../app/words.js';

interface Gate {
  readonly headline: string;
  readonly done?: number | null;
  readonly total?: number | null;
  readonly overrideBy: readonly { readonly name: string }[];
  readonly left: readonly { readonly text: string }[];
  readonly meanwhile: readonly { readonly text: string; readonly path: string }[];
  readonly rule?: { readonly text: string; readonly decidedBy?: string | null } | null;
}

/** From the server's words to the parts of the card; what is missing is left out. */
export function gateParts(gate: Gate): GateParts {
  const names = gate.overrideBy.map((person) => person.name);
  return {
    headline: gate.headline,
    done: gate.done ?? undefined,
    total: gate.total ?? undefined,
    counted: 'complete',
    left: gate.left,
    rule: gate.rule ? `${gate.rule.text}${gate.rule.decidedBy ? ` Decided by ${gate.rule.decidedBy}.` : ''}` : undefined,
    meanwhile: gate.meanwhile.map(({ text, path }) => (
      <Link key={path} to={path}>
        {text}
      </Link>
    )),
    early: names.length > 0 ? `${listed(names)} can, with a reason on record.` : undefined,
  };
}
