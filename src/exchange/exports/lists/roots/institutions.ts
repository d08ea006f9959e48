import { InputType } from '@nestjs/graphql';
import { InstitutionsArgs } from '../../../../people/institutions/institution-list.args.js';
import { columnEnum, type ListColumns } from '../list-column.js';
import { listInput } from '../list.inputs.js';
import type { RootList } from '../root-list.js';

type InstitutionColumn =
  'ID' | 'NAME' | 'BRANCH' | 'LEVEL' | 'PARENT' | 'MEMBERS' | 'ROLES' | 'EMAILS' | 'ARCHIVED_AT';

const COLUMNS: ListColumns<InstitutionColumn> = {
  ID: { header: 'Id', field: 'id', description: 'its id here, by which a file that comes back is matched.' },
  NAME: { header: 'Name', field: 'name(language: $language)', description: 'its name in `language`.' },
  BRANCH: { header: 'Branch', field: 'branch', description: 'branch of the State.' },
  LEVEL: { header: 'Level', field: 'level', description: 'national, regional or local.' },
  PARENT: {
    header: 'Belongs to',
    field: 'parent.name(language: $language)',
    description: 'institution above it.',
  },
  MEMBERS: {
    header: 'People',
    field: 'members.user.name',
    repeats: true,
    description: 'people with a membership in force, one a line; empty outside the administration.',
  },
  ROLES: { header: 'Roles', field: 'members.role', repeats: true, description: 'their roles, line by line.' },
  EMAILS: {
    header: 'E-mail addresses',
    field: 'members.user.email',
    repeats: true,
    description: 'their addresses, line by line.',
  },
  ARCHIVED_AT: { header: 'Archived at (UTC)', field: 'archivedAt', description: 'when it was closed.' },
};

export const InstitutionColumnEnum = columnEnum('InstitutionColumn', 'a list of institutions', COLUMNS);

/** Which institutions, as the list itself is asked, and what to show of them. */
@InputType({ description: 'Which institutions, as the list itself is asked, and what to show of them.' })
export class ExportInstitutionsInput extends listInput(InstitutionsArgs, InstitutionColumnEnum) {}

/** A list of institutions. */
export const INSTITUTIONS: RootList = { root: 'institutions', title: 'Institutions', columns: COLUMNS };
