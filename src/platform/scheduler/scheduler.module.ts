import { Global, Module } from '@nestjs/common';
import { JobLedger } from './job-ledger.js';
import { Jobs } from './job.js';
import { Scheduler } from './scheduler.js';
import { Ticker } from './ticker.js';

/** What is done again and again, once for all processes. */
@Global()
@Module({
  providers: [Jobs, JobLedger, Scheduler, Ticker],
  exports: [Jobs, JobLedger, Scheduler],
})
export class SchedulerModule {}
