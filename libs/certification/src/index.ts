export { CertificationModule } from './certification.module.js';
export { CertificationOptions } from './certification.options.js';
export { defaultModules } from './default-programme/modules.js';
