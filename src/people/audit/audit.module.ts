import { Module } from '@nestjs/common';
import { ReferenceModule } from '../../reference/reference.module.js';
import { UsersModule } from '../users/users.module.js';
import { AuditGuards } from './audit-guards.js';
import { AuditQuery } from './audit.query.js';
import { AuditEntryFields, AuditResolver } from './audit.resolver.js';
import { ChangeCountLoader, ChangesLoader } from './change.loaders.js';

/** Who did what, when: the event log, for reading. */
@Module({
  imports: [ReferenceModule, UsersModule],
  providers: [AuditEntryFields, AuditGuards, AuditQuery, AuditResolver, ChangeCountLoader, ChangesLoader],
  exports: [AuditGuards],
})
export class AuditModule {}
