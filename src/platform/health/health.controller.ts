import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { Dialect } from '../database/dialect.js';

/** For whoever watches the process: is it alive, can it answer. */
@Controller('health')
export class HealthController {
  constructor(private readonly dialect: Dialect) {}

  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** 200 when the database answers, 503 when it does not. */
  @Get('ready')
  async ready(): Promise<{ status: 'ok' }> {
    try {
      await this.dialect.ping();
    } catch {
      throw new ServiceUnavailableException({
        status: 'unavailable',
        reason: 'the database does not answer',
      });
    }
    return { status: 'ok' };
  }
}
