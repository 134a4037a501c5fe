export const possibleTypes: Record<string, string[]> = {
  "ActionState": [
    "Allowed",
    "Forbidden",
    "Gated"
  ]
};
