import type { DynamicModule, Type } from '@nestjs/common';
import { CertificationModule } from '@cairn/certification';
import { CockpitModule } from '@cairn/cockpit';
import { DeploymentModule } from '@cairn/deployment';
import { EngagementsModule } from '@cairn/engagements';
import { IdentityModule } from '@cairn/identity';
import { LearningsModule } from '@cairn/learnings';
import { OkrsModule } from '@cairn/okrs';
import { isLoopback, type Config } from '@cairn/platform';
import { TrainingModule } from '@cairn/training';

/** Every context, told what it needs to know of this process. */
export function contexts(config: Config): (Type | DynamicModule)[] {
  const { publicUrl, secretKey, signup } = config;
  return [
    IdentityModule.with({ publicUrl, secretKey, signup, sampleLinks: config.sample || isLoopback(config.host) }),
    EngagementsModule.with({ publicUrl }),
    DeploymentModule.with({ publicUrl, secretKey }),
    TrainingModule.with({ publicUrl, secretKey }),
    OkrsModule.with({ publicUrl }),
    CertificationModule.with({ publicUrl, secretKey }),
    LearningsModule.with({ publicUrl }),
    CockpitModule,
  ];
}
