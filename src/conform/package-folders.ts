import { fileURLToPath } from 'node:url';

/** The features that come with this package. */
export const packageFeatures = fileURLToPath(new URL('../../features', import.meta.url));
/** The compiled steps that come with this package. */
export const packageSteps = fileURLToPath(new URL('../../dist/steps', import.meta.url));

/** The catalogue of requirements in a features folder. */
export const requirementsFileName = 'requirements.yaml';
