import { Module } from '@nestjs/common';
import { ReferenceModule } from '../../reference/reference.module.js';
import { AuthModule } from '../auth/auth.module.js';
import { InstitutionsModule } from '../institutions/institutions.module.js';
import { Acceptance } from './acceptance.service.js';
import { Accounts } from './accounts.js';
import { ConsoleAccounts } from './console-accounts.js';
import { ConsoleSessions } from './console-sessions.js';
import { ConsoleUsers } from './console-users.js';
import { ConsoleWork } from './console-work.js';
import { Entrants } from './entrants.js';
import { InstitutionMembersFields } from './institution-members.resolver.js';
import { InvitationFields, InvitationResolver } from './invitation.resolver.js';
import { Invitations } from './invitations.service.js';
import { MembershipGrants } from './membership-grants.js';
import { MembershipOffers } from './membership-offers.js';
import { MembershipFields, MembershipResolver } from './membership.resolver.js';
import { MembershipService } from './membership.service.js';
import {
  InstitutionMembersLoader,
  InvitationLoader,
  MembershipLoader,
  UserLoader,
  UserMembershipsLoader,
} from './user.loaders.js';
import { StakeholderBody } from './stakeholder-body.js';
import { ProfileService } from './profile.service.js';
import { UserQuery } from './user.query.js';
import { UserResolver } from './user.resolver.js';
import { UserService } from './user.service.js';
import { ViewerResolver, Viewers } from './viewer.resolver.js';

const doors = [
  InstitutionMembersFields,
  InvitationFields,
  InvitationResolver,
  MembershipFields,
  MembershipResolver,
  UserResolver,
  ViewerResolver,
];
const loaders = [
  InstitutionMembersLoader,
  InvitationLoader,
  MembershipLoader,
  UserLoader,
  UserMembershipsLoader,
];
const verbs = [
  StakeholderBody,
  Acceptance,
  Accounts,
  ConsoleAccounts,
  ConsoleSessions,
  ConsoleUsers,
  ConsoleWork,
  Entrants,
  Invitations,
  MembershipGrants,
  MembershipOffers,
  MembershipService,
  ProfileService,
  UserQuery,
  UserService,
  Viewers,
];

/** People, what they are members of, and how they come in. */
@Module({
  imports: [AuthModule, InstitutionsModule, ReferenceModule],
  providers: [...doors, ...loaders, ...verbs],
  exports: [
    ConsoleAccounts,
    ConsoleSessions,
    ConsoleUsers,
    MembershipLoader,
    MembershipService,
    StakeholderBody,
    UserLoader,
  ],
})
export class UsersModule {}
