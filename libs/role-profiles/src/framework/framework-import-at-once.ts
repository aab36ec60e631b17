import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { FrameworkImportWork } from './framework-import.work';
import type { FrameworkImportView, FrameworkPreview } from './framework-imports.dto';
import { FrameworkImportsQueries } from './framework-imports.queries';
import { FrameworkImportsService } from './framework-imports.service';
import type { FrameworkSource } from './framework-source';

const A_MOMENT = 200;

/** Importing for an operator, who waits for the end and needs no worker for it. */
@Injectable()
export class FrameworkImportAtOnce {
  constructor(
    private readonly imports: FrameworkImportsService,
    private readonly worker: FrameworkImportWork,
    private readonly queries: FrameworkImportsQueries,
  ) {}

  /** What importing would do now, from that day; writes nothing. */
  preview(source: FrameworkSource, publishFrom: string | null | undefined): Promise<FrameworkPreview> {
    return this.imports.preview('system', source, publishFrom);
  }

  /** Imports here, or waits for the worker that was faster; answers how it ended, which may be that it failed. */
  async run(source: FrameworkSource, publishFrom: string | null | undefined): Promise<FrameworkImportView> {
    const id = await this.imports.begin('system', source, publishFrom);
    for (;;) {
      await this.worker.work();
      const view = await this.queries.one('system', id);
      if (view.finishedAt !== null) return view;
      await pause(A_MOMENT);
    }
  }
}
