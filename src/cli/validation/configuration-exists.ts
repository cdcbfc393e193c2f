import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The name under which the configuration of validate is found in the working folder. */
export const configurationName = 'careconnect.yaml';

/** Whether there is a configuration to read: one that the user names, or `careconnect.yaml` in the working folder. */
export function configurationExists(named: string | undefined, cwd: string): boolean {
  return named !== undefined || existsSync(resolve(cwd, configurationName));
}
