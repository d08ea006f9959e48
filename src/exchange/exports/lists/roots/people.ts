import { InputType } from '@nestjs/graphql';
import { UsersArgs } from '../../../../people/users/user-list.args.js';
import { columnEnum, type ListColumns } from '../list-column.js';
import { listInput } from '../list.inputs.js';
import type { RootList } from '../root-list.js';

type PersonColumn = 'ID' | 'NAME' | 'EMAIL' | 'LANGUAGE' | 'ROLES' | 'INSTITUTIONS' | 'DEACTIVATED_AT';

const COLUMNS: ListColumns<PersonColumn> = {
  ID: { header: 'Id', field: 'id', description: 'its id here, by which a file that comes back is matched.' },
  NAME: { header: 'Name', field: 'name', description: 'name of the person.' },
  EMAIL: { header: 'E-mail address', field: 'email', description: 'address at which they sign in.' },
  LANGUAGE: { header: 'Language', field: 'language', description: 'language of mails to them.' },
  ROLES: {
    header: 'Roles',
    field: 'memberships.role',
    repeats: true,
    description: 'roles of their memberships, one a line.',
  },
  INSTITUTIONS: {
    header: 'Institutions',
    field: 'memberships.institution.name(language: $language)',
    description: 'institutions of their memberships, one a line.',
  },
  DEACTIVATED_AT: {
    header: 'Closed at (UTC)',
    field: 'deactivatedAt',
    description: 'when the account was closed.',
  },
};

export const PersonColumnEnum = columnEnum('PersonColumn', 'a list of people', COLUMNS);

/** Which people, as the list itself is asked, and what to show of them. */
@InputType({ description: 'Which people, as the list itself is asked, and what to show of them.' })
export class ExportPeopleInput extends listInput(UsersArgs, PersonColumnEnum) {}

/** A list of people. */
export const PEOPLE: RootList = { root: 'users', title: 'People', columns: COLUMNS };
