import { Module, type OnModuleInit } from '@nestjs/common';
import type { ActorContext } from '../../access/actor-context.js';
import { PeopleModule } from '../../people/people.module.js';
import { NodeRegistry } from '../../platform/graphql/node.js';
import { ProgressModule } from '../progress/progress.module.js';
import { EvidenceLoader, EvidenceOfUpdateLoader, FileLoader } from './evidence.loaders.js';
import { ConfidentialFiles } from './confidential-files.js';
import { EvidenceService } from './evidence.service.js';
import { FileAudit } from './file-audit.js';
import { FileRegister } from './file-register.js';
import { FileStore } from './file-store.js';
import { FileQuery } from './file.query.js';
import { FilesController } from './files.controller.js';
import {
  EvidenceFields,
  EvidenceResolver,
  ProgressEvidenceField,
  StoredFileFields,
} from './files.resolver.js';
import { UploadService } from './upload.service.js';

/** Evidence: links, and files that are uploaded and downloaded over HTTP. */
@Module({
  imports: [PeopleModule, ProgressModule],
  controllers: [FilesController],
  providers: [
    EvidenceResolver,
    ProgressEvidenceField,
    EvidenceFields,
    StoredFileFields,
    EvidenceService,
    EvidenceLoader,
    EvidenceOfUpdateLoader,
    FileLoader,
    ConfidentialFiles,
    FileAudit,
    FileQuery,
    FileStore,
    FileRegister,
    UploadService,
  ],
  exports: [ConfidentialFiles, FileLoader, FileStore],
})
export class FilesModule implements OnModuleInit {
  constructor(
    private readonly registry: NodeRegistry,
    private readonly files: FileLoader,
    private readonly evidence: EvidenceLoader,
  ) {}

  onModuleInit(): void {
    this.registry.register('fil', 'StoredFile', (id, context: ActorContext) => this.files.load(context, id));
    this.registry.register('evi', 'Evidence', (id, context: ActorContext) => this.evidence.load(context, id));
  }
}
