import { isJsonObject } from '../../definitions/is-definition-resource.js';
import type { CodeAnswer } from '../../terminology/terminology-service.js';

/** An answer as the cache kept it; undefined where the content is none. */
export function readCachedAnswer(content: unknown): CodeAnswer | undefined {
  if (!isJsonObject(content)) return undefined;
  const { result, reason, display, isWrongDisplay, isInactive } = content;
  if (result !== 'yes' && result !== 'no') return undefined;
  return {
    result,
    ...(typeof reason === 'string' ? { reason } : {}),
    ...(typeof display === 'string' ? { display } : {}),
    ...(isWrongDisplay === true ? { isWrongDisplay } : {}),
    ...(isInactive === true ? { isInactive } : {}),
  };
}
