import { Module } from '@nestjs/common';
import { AuditModule } from './audit/audit.module.js';
import { AuthModule } from './auth/auth.module.js';
import { HandOverModule } from './hand-over/hand-over.module.js';
import { InstitutionsModule } from './institutions/institutions.module.js';
import { OperationsModule } from './operations/operations.module.js';
import { UsersModule } from './users/users.module.js';

/** Institutions, users, memberships, sign-in, audit. */
@Module({
  imports: [AuditModule, AuthModule, HandOverModule, InstitutionsModule, OperationsModule, UsersModule],
  exports: [AuditModule, AuthModule, HandOverModule, InstitutionsModule, OperationsModule, UsersModule],
})
export class PeopleModule {}
