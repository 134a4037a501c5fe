/** What Kubernetes puts beside every container when a service is called "cairn"; nobody wrote these. */
const putThereByKubernetes = /^CAIRN_(?:[A-Z0-9_]+_)?(?:SERVICE_(?:HOST|PORT(?:_[A-Z0-9_]+)?)|PORT_\d+_(?:TCP|UDP)(?:_(?:PROTO|PORT|ADDR))?)$/;
const portOfAService = /^(?:tcp|udp):\/\//;

/**
 * Names that were surely meant for Cairn but that it does not know: everything that starts with CAIRN_, and names one slip
 * away from a known one that is not set itself. Names under six letters (PORT, HOST) have too many honest neighbours to judge.
 */
export function unknownVariables(env: Readonly<Record<string, string | undefined>>, known: readonly string[]): string[] {
  return Object.keys(env).flatMap((name) => {
    if (known.includes(name)) return [];
    const meant = known.find((other) => other.length >= 6 && isOneSlipAway(name.toUpperCase(), other));
    if (meant !== undefined && env[meant] === undefined) return [`${name} is not a variable of Cairn; did you mean ${meant}?`];
    if (name.startsWith('CAIRN_') && !putThereByKubernetes.test(name) && !portOfAService.test(env[name] ?? ''))
      return [`${name} is not a variable of Cairn; .env.example lists them all.`];
    return [];
  });
}

/** True for one letter more, less or other, or two neighbours swapped; also for the same word in another case. */
function isOneSlipAway(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1) return false;
  let start = 0;
  while (start < left.length && left[start] === right[start]) start += 1;
  const restLeft = left.slice(start);
  const restRight = right.slice(start);
  const swapped = restLeft[0] === restRight[1] && restLeft[1] === restRight[0] && restLeft.slice(2) === restRight.slice(2);
  return swapped || restLeft.slice(1) === restRight.slice(1) || restLeft.slice(1) === restRight || restLeft === restRight.slice(1);
}
