import { Module } from '@nestjs/common';
import { Printer } from './printer.js';

/** Charts and printed pages. */
@Module({ providers: [Printer], exports: [Printer] })
export class PrintingModule {}
