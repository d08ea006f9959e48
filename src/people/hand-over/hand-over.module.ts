import { Module } from '@nestjs/common';
import { UsersModule } from '../users/users.module.js';
import { HandOverParticipants } from './hand-over-participants.js';
import { HandOverResolver } from './hand-over.resolver.js';
import { HandOverService } from './hand-over.service.js';
import { InHandQuery } from './in-hand.query.js';

/** A focal point leaves, another takes over. */
@Module({
  imports: [UsersModule],
  providers: [HandOverParticipants, HandOverResolver, HandOverService, InHandQuery],
  exports: [HandOverParticipants],
})
export class HandOverModule {}
