import { InputType } from '@nestjs/graphql';
import { ClustersArgs } from '../../../../implementation/clusters/clusters.args.js';
import { columnEnum, type ListColumns } from '../list-column.js';
import { listInput } from '../list.inputs.js';
import type { RootList } from '../root-list.js';

type ClusterColumn =
  | 'ID'
  | 'NAME'
  | 'DESCRIPTION'
  | 'THEME'
  | 'SDG'
  | 'MEMBERS'
  | 'MEMBERS_WITH_PARTS'
  | 'DERIVED_STATUS'
  | 'ASSESSMENT'
  | 'LEAD'
  | 'INSTITUTIONS'
  | 'IMPLEMENT_BY'
  | 'CREATED_AT'
  | 'ARCHIVED_AT';

const COLUMNS: ListColumns<ClusterColumn> = {
  ID: { header: 'Id', field: 'id', description: 'its id here, by which a file that comes back is matched.' },
  NAME: { header: 'Name', field: 'name', description: 'its name.' },
  DESCRIPTION: { header: 'Description', field: 'description', description: 'what it is about.' },
  THEME: {
    header: 'Theme',
    field: 'theme.label(language: $language)',
    description: 'theme that it was made for.',
  },
  SDG: { header: 'SDG', field: 'sdgCode', description: 'goal or target that it was made for.' },
  MEMBERS: {
    header: 'Recommendations',
    field: 'memberCount',
    kind: 'NUMBER',
    description: 'how many recommendations are in it, as wholes.',
  },
  MEMBERS_WITH_PARTS: {
    header: 'Recommendations with parts in it',
    field: 'partMemberCount',
    kind: 'NUMBER',
    description: 'how many parts of recommendations are in it by themselves.',
  },
  DERIVED_STATUS: {
    header: 'Derived status',
    field: 'derivedStatus.status',
    description: 'what follows from the statuses of its members.',
  },
  ASSESSMENT: {
    header: 'Assessment',
    field: 'assessment.status',
    description: 'what the coordinator says of the cluster itself; never counted.',
  },
  LEAD: {
    header: 'Lead institution',
    field: 'lead.name(language: $language)',
    description: 'institution that leads.',
  },
  INSTITUTIONS: {
    header: 'Institutions',
    field: 'assignments.institution.name(language: $language)',
    description: 'all institutions with an assignment in force, one a line, the lead among them.',
  },
  IMPLEMENT_BY: {
    header: 'Implement by',
    field: 'implementBy',
    kind: 'DAY',
    description: 'until when the lead assignment says it should be implemented.',
  },
  CREATED_AT: { header: 'Created at (UTC)', field: 'createdAt', description: 'when it was created.' },
  ARCHIVED_AT: { header: 'Dissolved at (UTC)', field: 'archivedAt', description: 'when it was dissolved.' },
};

export const ClusterColumnEnum = columnEnum('ClusterColumn', 'a list of clusters', COLUMNS);

/** Which clusters, as the list itself is asked, and what to show of them. */
@InputType({ description: 'Which clusters, as the list itself is asked, and what to show of them.' })
export class ExportClustersInput extends listInput(ClustersArgs, ClusterColumnEnum) {}

/** A list of clusters. */
export const CLUSTERS: RootList = { root: 'clusters', title: 'Clusters', columns: COLUMNS };
