import type { FragmentType } from '@apollo/client/masking';
import { useMutation, useSuspenseFragment } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { failureWords } from '../../app/failure.js';
import { setTheme, useTheme, type Theme } from '../../app/theme.js';
import { graphql } from '../../graphql/gql.js';
import type { UpdateProfileInput } from '../../graphql/graphql.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { Switch } from '../../ui/form/switch.js';
import { setSingleKeys } from '../../ui/keys/single-keys.js';
import css from './settings.module.css';

const KeysAndTheme_viewer = graphql(`
  fragment KeysAndTheme_viewer on Viewer {
    id
    singleKeys
    theme
    version
  }
`);

const ChangeHabits_Mutation = graphql(`
  mutation ChangeHabits($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      viewer {
        id
        ...KeysAndTheme_viewer
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

const themes: readonly { readonly value: Theme; readonly kept: 'SYSTEM' | 'LIGHT' | 'DARK'; readonly words: string }[] = [
  { value: 'system', kept: 'SYSTEM', words: 'As this device' },
  { value: 'light', kept: 'LIGHT', words: 'Light' },
  { value: 'dark', kept: 'DARK', words: 'Dark' },
];

/** Habits save at once; the screen follows before the server has answered, and goes back when it refuses. */
export function KeysAndTheme({ viewer }: { readonly viewer: FragmentType<typeof KeysAndTheme_viewer> }): ReactElement {
  const { data } = useSuspenseFragment({ fragment: KeysAndTheme_viewer, from: viewer });
  const [change] = useMutation(ChangeHabits_Mutation);
  const [problem, setProblem] = useState<string>();
  const attempt = useIdempotencyKey();
  const theme = useTheme();

  const save = async (habit: Pick<UpdateProfileInput, 'singleKeys' | 'theme'>, back: () => void): Promise<void> => {
    try {
      const answer = await change({ variables: { input: { ...habit, version: data.version, idempotencyKey: attempt.key } } });
      attempt.renew();
      const refused = answer.data?.updateProfile.errors[0];
      setProblem(refused?.message);
      if (refused) back();
    } catch (error) {
      back();
      setProblem(failureWords(error, 'This was not saved.'));
    }
  };

  return (
    <>
      <Switch
        label="Keys without Ctrl or Cmd"
        hint="Such as ? for help and j for the next row. Turn them off if they collide with your own tools."
        on={data.singleKeys}
        change={(singleKeys) => {
          setSingleKeys(singleKeys);
          void save({ singleKeys }, () => setSingleKeys(!singleKeys));
        }}
      />
      <fieldset className={css.themes}>
        <legend>Light or dark</legend>
        {themes.map(({ value, kept, words }) => (
          <label key={value}>
            <input
              type="radio"
              name="theme"
              value={value}
              checked={theme === value}
              onChange={() => {
                setTheme(value);
                void save({ theme: kept }, () => setTheme(theme));
              }}
            />
            {words}
          </label>
        ))}
      </fieldset>
      <p role="status" className={css.problem}>
        {problem}
      </p>
    </>
  );
}
