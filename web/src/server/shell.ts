import { cache } from 'react';
import { ShellDocument } from '../gql/graphql.ts';
import { ask } from './ask.ts';

/** Who asks, and what every page of a county needs: its months, townships, departments. Once a request. */
export const shell = cache((county: string) => ask(ShellDocument, { county }));
