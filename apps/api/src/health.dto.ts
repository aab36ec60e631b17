import { ApiProperty } from '@nestjs/swagger';

export class HealthView {
  @ApiProperty({ enum: ['ready'] })
  status!: 'ready';

  @ApiProperty({ type: 'integer', description: 'Above 60 the worker is behind, or there is none.' })
  oldestDueMailSeconds!: number;
}

export class InfoView {
  name!: string;
  version!: string;
}
