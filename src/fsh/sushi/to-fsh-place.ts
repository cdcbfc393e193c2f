import type { fshtypes } from 'fsh-sushi';
import type { FshPlace } from './sushi-exchange.js';

type TextLocation = NonNullable<fshtypes.FshEntity['sourceInfo']['location']>;

interface SourceInfo {
  readonly file?: string | undefined;
  readonly location?: TextLocation | undefined;
}

/** Where SUSHI says that something stands. Absent for what SUSHI made up itself. */
export function toFshPlace({ file, location }: SourceInfo): FshPlace | undefined {
  if (file === undefined || location === undefined) return undefined;
  const { startLine: line, startColumn: column, endLine } = location;
  return { file, line, column, endLine };
}
