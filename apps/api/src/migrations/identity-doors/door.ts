/** A function with the owner's rights: pinned search path, and only the application role may call it. */
export interface Door {
  /** `name(type, type)`, as Postgres tells functions apart. */
  readonly signature: string;
  readonly create: string;
}

interface DoorText {
  readonly name: string;
  /** Names and types, in order. */
  readonly takes: Readonly<Record<string, string>>;
  readonly returns: string;
  readonly language?: 'sql' | 'plpgsql';
  readonly stable?: boolean;
  readonly body: string;
}

export const door = ({ name, takes, returns, language = 'sql', stable = false, body }: DoorText): Door => {
  const parameters = Object.entries(takes).map(([parameter, type]) => `${parameter} ${type}`);
  return {
    signature: `${name}(${Object.values(takes).join(', ')})`,
    create: `create function ${name}(${parameters.join(', ')}) returns ${returns} language ${language} ${stable ? 'stable' : 'volatile'}
      security definer set search_path = public, pg_temp as $door$ ${body} $door$`,
  };
};
