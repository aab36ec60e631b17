import { CurrentViewer, type Viewer } from '@app/access';
import { etagOf, Id, IfMatch } from '@app/platform';
import { Body, Controller, Get, Put, Query, Res } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { SkillView } from './skill.dto';
import { DefineSkill, ListSkills, SkillPage } from './skills.dto';
import { SkillsQueries } from './skills.queries';
import { SkillsService } from './skills.service';

@Controller('skills')
export class SkillsController {
  constructor(
    private readonly skills: SkillsService,
    private readonly queries: SkillsQueries,
  ) {}

  @Get()
  list(@CurrentViewer() viewer: Viewer, @Query() query: ListSkills): Promise<SkillPage> {
    return this.queries.list(viewer, query);
  }

  @Get(':id')
  async one(
    @CurrentViewer() viewer: Viewer,
    @Id() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SkillView> {
    return this.answer(viewer, id, reply);
  }

  @Put(':id/definition')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version last seen, in quotes.' })
  async define(
    @CurrentViewer() viewer: Viewer,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() definition: DefineSkill,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SkillView> {
    await this.skills.define(viewer, id, version, definition);
    return this.answer(viewer, id, reply);
  }

  private async answer(viewer: Viewer, id: string, reply: FastifyReply): Promise<SkillView> {
    const skill = await this.queries.skill(viewer, id);
    reply.header('etag', etagOf(skill.version));
    return skill;
  }
}
