import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream';
import { damaged } from './package-refusal.js';
import { findMainPart } from './main-part.js';
import { InflationMeter } from './inflation-meter.js';
import { mustBeZip } from './opening-kind.js';
import { PACKAGE_LIMITS, type PackageLimits } from './package-limits.js';
import type { PackageKind } from './package-kind.js';
import { readRelations, relationsPart, type PartRelation } from './relations.js';
import { xmlEvents, type XmlEvent } from './xml-events.js';
import { partKey, readDirectory, type ZipDirectory } from './zip-directory.js';

/**
 * A Word or Excel file that somebody sent, opened as what it is until shown otherwise: hostile. Its directory was
 * checked, it holds no macros, its main part is of the kind that was asked for; its parts come as streams, counted and
 * limited. Whatever is wrong is a `PackageRefusal`.
 */
export class OfficePackage {
  private constructor(
    private readonly directory: ZipDirectory,
    private readonly limits: PackageLimits,
    private readonly meter: InflationMeter,
    private mainName = '',
  ) {}

  /** Opens the file at `path`, hands it over, and closes it however that ends. */
  static async with<T>(
    path: string,
    kind: PackageKind,
    read: (opened: OfficePackage) => Promise<T>,
    limits: PackageLimits = PACKAGE_LIMITS,
  ): Promise<T> {
    await mustBeZip(path, kind);
    const directory = await readDirectory(path, limits);
    try {
      const opened = new OfficePackage(directory, limits, new InflationMeter(limits));
      opened.mainName = await findMainPart(opened, kind);
      return await read(opened);
    } finally {
      directory.zip.close();
    }
  }

  /** The document or workbook itself. */
  get main(): string {
    return this.mainName;
  }

  /** Names of all parts, in lower case. */
  get parts(): readonly string[] {
    return [...this.directory.entries.keys()];
  }

  has(part: string): boolean {
    return this.directory.entries.has(partKey(part));
  }

  /** A part's bytes, inflated as they are read. */
  async stream(part: string): Promise<Readable> {
    const entry = this.directory.entries.get(partKey(part));
    if (!entry) throw damaged(`its part "${part}" is missing`);
    const inflated = await this.directory.zip.openReadStreamPromise(entry).catch((error: unknown) => {
      throw damaged(`its part "${part}" cannot be read`, error);
    });
    // A fault of the archive reaches whoever reads as an error of the metered stream.
    return pipeline(inflated, this.meter.of(part, entry.compressedSize), () => {});
  }

  /** A part's XML, the events of a chunk at a time. */
  async *xml(part: string): AsyncGenerator<XmlEvent[]> {
    const bytes = await this.stream(part);
    try {
      yield* xmlEvents(part, bytes, this.limits);
    } catch (error) {
      if (error instanceof Error && error.name === 'PackageRefusal') throw error;
      throw damaged(`its part "${part}" cannot be inflated`, error);
    } finally {
      bytes.destroy();
    }
  }

  /** To what a part refers, by the ids it uses; none where it refers to nothing. */
  async relations(part: string): Promise<ReadonlyMap<string, PartRelation>> {
    const listed = relationsPart(part);
    return this.has(listed) ? readRelations(part, this.xml(listed)) : new Map();
  }
}
