import type { ReactElement } from 'react';
import { ButtonLink } from '../ui/button/button.js';
import { NotFound } from '../ui/states/page-states.js';

export const NotFoundRoute = (): ReactElement => <NotFound home={<ButtonLink to="/">Go to your first page</ButtonLink>} />;
