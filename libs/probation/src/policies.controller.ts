import { CurrentViewer, type Viewer } from '@app/access';
import { etagOf, Id, IdempotencyKey, Idempotent, IfMatch, PageQuery } from '@app/platform';
import { Body, Controller, Get, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PolicyPage, PolicyView, SavePolicy } from './policies.dto';
import { PoliciesService } from './policies.service';

@Controller('probation-policies')
export class ProbationPoliciesController {
  constructor(private readonly policies: PoliciesService) {}

  @Get()
  list(@CurrentViewer() viewer: Viewer, @Query() query: PageQuery): Promise<PolicyPage> {
    return this.policies.list(viewer, query);
  }

  @Get(':id')
  async one(
    @CurrentViewer() viewer: Viewer,
    @Id() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PolicyView> {
    const policy = await this.policies.one(viewer, id);
    reply.header('etag', etagOf(policy.version));
    return policy;
  }

  @Post()
  @Idempotent()
  async create(
    @CurrentViewer() viewer: Viewer,
    @Body() input: SavePolicy,
    @IdempotencyKey() key: string | undefined,
  ): Promise<PolicyView> {
    return this.policies.one(viewer, await this.policies.create(viewer, input, key));
  }

  @Put(':id')
  @ApiHeader({ name: 'If-Match', required: true })
  async update(
    @CurrentViewer() viewer: Viewer,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() input: SavePolicy,
  ): Promise<PolicyView> {
    await this.policies.update(viewer, id, version, input);
    return this.policies.one(viewer, id);
  }

  @Post(':id/retire')
  @HttpCode(200)
  @ApiHeader({ name: 'If-Match', required: true })
  async retire(@CurrentViewer() viewer: Viewer, @Id() id: string, @IfMatch() version: number): Promise<PolicyView> {
    await this.policies.retire(viewer, id, version);
    return this.policies.one(viewer, id);
  }
}
