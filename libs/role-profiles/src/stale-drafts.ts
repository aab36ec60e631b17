import type { Viewer } from '@app/access';
import { Problem } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { VersionsQueries } from './versions.queries';

@Injectable()
export class StaleDrafts {
  constructor(private readonly versions: VersionsQueries) {}

  /** The outcome of work on a draft; a refusal as `stale` carries the draft as it is once that work was rolled back. */
  async told<Result>(viewer: Pick<Viewer, 'roles'>, versionId: string, work: Promise<Result>): Promise<Result> {
    try {
      return await work;
    } catch (error) {
      if (!(error instanceof Problem) || error.kind !== 'stale') throw error;
      const current = await this.versions.version(viewer, versionId);
      throw new Problem(error.kind, error.code, error.message, { current });
    }
  }
}
