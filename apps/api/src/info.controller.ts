import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Public } from '@app/access';
import { projectRoot } from '@app/platform';
import { Controller, Get } from '@nestjs/common';
import { InfoView } from './health.dto';

const { name, version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as InfoView;

@Controller('info')
@Public(true)
export class InfoController {
  /** Which version answers. */
  @Get()
  info(): InfoView {
    return { name, version };
  }
}
