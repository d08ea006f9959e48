import { Module } from '@nestjs/common';
import { Operations } from './operations.js';
import { OperationsResolver } from './operations.resolver.js';

/** What whoever runs the installation has to know of it. */
@Module({ providers: [Operations, OperationsResolver], exports: [Operations] })
export class OperationsModule {}
